package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of Java; the edges are thought out. */
class JavaCallsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "a/Shape.java",
          """
          package a;
          import static b.Tools.check;
          import b.Pen;
          public class Shape extends Base {
            private final Pen pen = Pen.of("red");
            Shape() { this(1); }
            Shape(int sides) { super(); }
            void draw(Object o, String s) {
              check(o);
              pen.move(1);
              pen.move("up");
              move(s);
              inherited();
              this.helper().inherited();
              for (Shape each : all()) { each.draw(o, s); }
              var other = new Shape(3);
              other.inner().run();
              o.toString();
              s.length();
              unknown(o).move(1);
              Runnable r = () -> helper();
              if (o instanceof Pen p) { p.move(2); }
            }
            Shape helper() { return this; }
            Shape[] all() { return null; }
            void move(String pen) { pen.length(); }
            Inner inner() { return new Inner(); }
            class Inner { void run() { helper(); } }
          }
          """,
          "a/Base.java",
          """
          package a;
          class Base {
            void inherited() {}
          }
          """,
          "b/Pen.java",
          """
          package b;
          public class Pen {
            public static Pen of(String color) { return null; }
            public void move(int by) {}
            public void move(String to) {}
          }
          """,
          "b/Tools.java",
          """
          package b;
          public class Tools {
            public static void check(Object o) {}
            static void toString(int i) {}
          }
          """);

  @TempDir private Path folder = Path.of("");

  @Test
  void namesBelongToScopesAndMembersToTypes() throws IOException, InterruptedException {
    assertEquals(
        """
        a/Shape.java:10 -> b/Pen.java:4
        a/Shape.java:11 -> b/Pen.java:5
        a/Shape.java:12 -> a/Shape.java:26
        a/Shape.java:13 -> a/Base.java:3
        a/Shape.java:14 -> a/Base.java:3
        a/Shape.java:14 -> a/Shape.java:24
        a/Shape.java:15 -> a/Shape.java:25
        a/Shape.java:15 -> a/Shape.java:8
        a/Shape.java:16 -> a/Shape.java:7
        a/Shape.java:17 -> a/Shape.java:27
        a/Shape.java:17 -> a/Shape.java:28
        a/Shape.java:21 -> a/Shape.java:24
        a/Shape.java:22 -> b/Pen.java:4
        a/Shape.java:27 -> a/Shape.java:28
        a/Shape.java:28 -> a/Shape.java:24
        a/Shape.java:5 -> b/Pen.java:3
        a/Shape.java:6 -> a/Shape.java:7
        a/Shape.java:7 -> a/Base.java:2
        a/Shape.java:9 -> b/Tools.java:3\
        """,
        ResolvedSources.of(folder, SOURCES).places("calls"));
  }

  @Test
  void headsOfTypesSeeWhatStandsAroundTheType() throws IOException, InterruptedException {
    Map<String, String> sources =
        Map.of(
            "a/Base.java",
            """
            package a;
            class Base {
              Base(int i) {}
              Base self;
            }
            """,
            "a/Builder.java",
            """
            package a;
            interface Builder {}
            """,
            "a/Child.java",
            """
            package a;
            class Child extends Base implements Builder {
              Child() { super(1); }
              Base other;
              static class Builder {}
            }
            """);

    SureEdges edges = ResolvedSources.of(folder, sources);

    assertEquals("a/Child.java:2 -> a/Base.java:2", edges.places("extends"));
    assertEquals("a/Child.java:2 -> a/Builder.java:2", edges.places("implements"));
    assertEquals(
        """
        a/Base.java:4 -> a/Base.java:2
        a/Child.java:4 -> a/Base.java:2\
        """,
        edges.places("references"));
  }
}
