package dev.doctown.pipeline;

import java.util.Map;
import java.util.TreeMap;

/** A small library that lends books: a server in Java, a report in Python, tests and pages. */
final class LendingCode {
  private LendingCode() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    pages(files);
    model(files);
    server(files);
    report(files);
    tests(files);
    return files;
  }

  private static void pages(Map<String, byte[]> files) {
    SmallCode.put(
        files,
        "README.md",
        """
        # Lending

        Lending keeps track of books that readers take home.

        ## History

        The first branch opened in a former bakery.
        """);
    SmallCode.put(files, "docs/thanks.md", "# Thanks\n\nTo everybody who brings books back.\n");
  }

  private static void model(Map<String, byte[]> files) {
    SmallCode.put(
        files,
        "server/src/main/java/lending/Book.java",
        """
        package lending;

        /** A copy on the shelf. */
        public final class Book {
          private final String title;
          private final int shelf;

          public Book(String title, int shelf) {
            this.title = title;
            this.shelf = shelf;
          }

          /** Whether the title holds some words. */
          public boolean mentions(String words) {
            String small = title.toLowerCase();
            return small.contains(words.toLowerCase());
          }

          public String spine(int width) {
            String label = shelf + " " + title;
            return label.length() > width ? label.substring(0, width) : label;
          }
        }
        """);
    SmallCode.put(
        files,
        "server/src/main/java/lending/Loan.java",
        """
        package lending;

        import java.time.LocalDate;

        /** A book that is out. */
        public final class Loan {
          private final Book book;
          private final LocalDate due;

          public Loan(Book book, LocalDate due) {
            this.book = book;
            this.due = due;
          }

          /** Days behind the due date. */
          public long overdue(LocalDate today) {
            long days = today.toEpochDay() - due.toEpochDay();
            return Math.max(0, days);
          }

          /** What a late reader pays in cents. */
          public long fee(LocalDate today, long centsPerDay) {
            long days = overdue(today);
            return days * centsPerDay;
          }

          public String reminder(LocalDate today) {
            String spine = book.spine(24);
            return spine + " is late by " + overdue(today) + " days";
          }
        }
        """);
  }

  private static void server(Map<String, byte[]> files) {
    SmallCode.put(
        files,
        "server/src/main/java/lending/Shelves.java",
        """
        package lending;

        import java.util.ArrayList;
        import java.util.List;

        /** Where books stand. */
        public final class Shelves {
          private final List<Book> books = new ArrayList<>();

          public void put(Book book) {
            books.remove(book);
            books.add(book);
          }

          /** Books whose titles hold some words. */
          public List<Book> search(String words) {
            List<Book> found = new ArrayList<>();
            for (Book book : books) {
              if (book.mentions(words)) {
                found.add(book);
              }
            }
            return found;
          }

          public int spread(int rooms) {
            int full = books.size() / rooms;
            return books.size() % rooms == 0 ? full : full + 1;
          }
        }
        """);
    SmallCode.put(
        files,
        "server/src/main/java/lending/Desk.java",
        """
        package lending;

        import java.time.LocalDate;
        import java.util.ArrayList;
        import java.util.List;

        /** Where readers come to borrow. */
        public final class Desk {
          private final Shelves shelves;
          private final List<Loan> loans = new ArrayList<>();

          public Desk(Shelves shelves) {
            this.shelves = shelves;
          }

          /** Hands out the first book that matches. */
          public Loan borrow(String words, LocalDate until) {
            Book first = shelves.search(words).get(0);
            Loan loan = new Loan(first, until);
            loans.add(loan);
            return loan;
          }

          public List<String> reminders(LocalDate today) {
            List<String> letters = new ArrayList<>();
            for (Loan loan : loans) {
              if (loan.overdue(today) > 0) {
                letters.add(loan.reminder(today));
              }
            }
            return letters;
          }
        }
        """);
    SmallCode.put(
        files,
        "server/src/main/java/lending/Main.java",
        """
        package lending;

        import java.time.LocalDate;

        public final class Main {
          public static void main(String[] arguments) {
            Shelves shelves = new Shelves();
            shelves.put(new Book("Atlas of Rivers", 4));
            Desk desk = new Desk(shelves);
            desk.borrow("rivers", LocalDate.of(2024, 2, 29));
            desk.reminders(LocalDate.now()).forEach(System.out::println);
          }
        }
        """);
  }

  private static void report(Map<String, byte[]> files) {
    SmallCode.put(
        files,
        "report/figures.py",
        """
        \"""Figures about loans.\"""


        def average(numbers, digits=2):
            \"""The mean of some numbers.\"""
            total = sum(numbers)
            return round(total / len(numbers), digits)


        def busiest(loans, most=3):
            counted = {}
            for title in loans:
                counted[title] = counted.get(title, 0) + 1
            return sorted(counted, key=counted.get)[-most:]
        """);
    SmallCode.put(
        files,
        "report/month.py",
        """
        from figures import average, busiest


        class Month:
            \"""The loans of one month.\"""

            def __init__(self, loans):
                self.loans = loans
                self.closed = False

            def daily(self, days=30):
                \"""Loans a day on average.\"""
                chunks = [len(self.loans) / days]
                return average(chunks)

            def favourites(self):
                titles = [loan.title for loan in self.loans]
                return busiest(titles, most=5)
        """);
    SmallCode.put(
        files,
        "report/table.py",
        """
        from month import Month


        def render(loans, width=60):
            \"""A month as lines of text.\"""
            month = Month(loans)
            lines = [str(month.daily())]
            lines.extend(name[:width] for name in month.favourites())
            return lines
        """);
  }

  private static void tests(Map<String, byte[]> files) {
    SmallCode.put(
        files,
        "server/src/test/java/lending/ShelvesTest.java",
        """
        package lending;

        class ShelvesTest {
          void findsByWords() {
            Shelves shelves = new Shelves();
            shelves.put(new Book("Atlas of Rivers", 4));
            assert shelves.search("rivers").size() == 1;
          }
        }
        """);
  }
}
