package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of C and C++; the edges are thought out. */
class CCallsTest {
  private static final Map<String, String> C =
      Map.of(
          "include/api.h",
          """
          int api_open(const char* path);
          int api_only_declared(int x);
          """,
          "src/open.c",
          """
          #include "api.h"
          static int locked(int x) { return x; }
          static int later(int x);
          int api_open(const char* path) {
            return locked(1) + later(2) + api_only_declared(3) + strlen(path);
          }
          static int later(int x) { return x; }
          """,
          "src/other.c",
          """
          #include "api.h"
          static int locked(int y) { return y; }
          int run(int (*callback)(int), int locked_count) {
            callback(1);
            return api_open("x") + locked(2);
          }
          """,
          "src/alone.c",
          """
          int alone(void) { return locked(3); }
          """);

  private static final Map<String, String> CPP =
      Map.of(
          "shape.h",
          """
          namespace geo {
          class Base {
           public:
            void close();
          };
          class Shape : public Base {
           public:
            explicit Shape(int sides);
            double area(int scale) const;
            double area(const char* unit) const;
            Shape* next() { return next_; }
           private:
            Shape* next_;
          };
          double twice(double x);
          }
          """,
          "shape.cc",
          """
          #include "shape.h"
          #include <memory>
          namespace geo {
          double twice(double x) { return 2 * x; }
          double Shape::area(int scale) const { return twice(scale) + area("m"); }
          }
          int main() {
            geo::Shape shape(3);
            std::unique_ptr<geo::Shape> held(new geo::Shape(4));
            auto* next = shape.next();
            next->next()->close();
            held->area(2);
            geo::twice(1);
            std::move(shape);
          }
          """);

  @TempDir private Path folder = Path.of("");

  @Test
  void namesOfCBelongToTheFileOrAreLinked() throws IOException, InterruptedException {
    assertEquals(
        """
        src/open.c:5 -> include/api.h:2
        src/open.c:5 -> src/open.c:2
        src/open.c:5 -> src/open.c:7
        src/other.c:5 -> src/open.c:4
        src/other.c:5 -> src/other.c:2\
        """,
        ResolvedSources.of(folder, C).places("calls"));
  }

  @Test
  void membersOfCppBelongToClassesAndNamesToNamespaces() throws IOException, InterruptedException {
    assertEquals(
        """
        shape.cc:10 -> shape.h:11
        shape.cc:11 -> shape.h:11
        shape.cc:11 -> shape.h:4
        shape.cc:12 -> shape.h:9
        shape.cc:13 -> shape.cc:4
        shape.cc:5 -> shape.cc:4
        shape.cc:5 -> shape.h:10
        shape.cc:9 -> shape.h:8\
        """,
        ResolvedSources.of(folder, CPP).places("calls"));
  }
}
