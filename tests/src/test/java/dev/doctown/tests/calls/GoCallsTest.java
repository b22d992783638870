package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of Go; the edges are thought out. */
class GoCallsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "go.mod",
          "module example.com/app\n",
          "shapes/shape.go",
          """
          package shapes
          type Pen struct{}
          func (p *Pen) Move() {}
          type Named interface{ Name() string }
          type Shape struct {
          	*Pen
          	Parts []*Shape
          	hook  func()
          }
          func New() (*Shape, error) { return &Shape{}, nil }
          func (s *Shape) Name() string { return "" }
          func (s *Shape) First() *Shape { return s.Parts[0] }
          func Make[T any]() T { panic("") }
          """,
          "shapes/draw.go",
          """
          package shapes
          func Draw(n Named, values ...any) {
          	n.Name()
          	helper()
          	for _, v := range values {
          		switch x := v.(type) {
          		case *Shape:
          			x.First()
          		case *Pen:
          			x.Move()
          		}
          		v.(*Pen).Move()
          	}
          }
          func helper() {}
          """,
          "shapes/draw_windows.go",
          """
          package shapes
          func helper() {}
          """,
          "main.go",
          """
          package main
          import (
          	"fmt"
          	draw "example.com/app/shapes"
          )
          type T struct{}
          func (t T) Name() string { return "" }
          func run(f func()) {
          	f()
          	s, err := draw.New()
          	s.Move()
          	s.First().First().Name()
          	for _, part := range s.Parts {
          		part.Name()
          	}
          	func(s T) {
          		s.Name()
          	}(T{})
          	s.Name()
          	pen := draw.Pen{}
          	pen.Move()
          	s.hook()
          	fmt.Println(err)
          	draw.Draw(draw.Named(s))
          	draw.Make[int]()
          	run := f
          	run()
          	err.Name()
          }
          """);

  @TempDir private Path folder = Path.of("");

  @Test
  void callsGoWhereScopesAndTypesSay() throws IOException, InterruptedException {
    assertEquals(
        """
        main.go:10 -> shapes/shape.go:10
        main.go:11 -> shapes/shape.go:3
        main.go:12 -> shapes/shape.go:11
        main.go:12 -> shapes/shape.go:12
        main.go:14 -> shapes/shape.go:11
        main.go:17 -> main.go:7
        main.go:19 -> shapes/shape.go:11
        main.go:21 -> shapes/shape.go:3
        main.go:24 -> shapes/draw.go:2
        main.go:25 -> shapes/shape.go:13
        shapes/draw.go:10 -> shapes/shape.go:3
        shapes/draw.go:12 -> shapes/shape.go:3
        shapes/draw.go:3 -> shapes/shape.go:4
        shapes/draw.go:4 -> shapes/draw.go:15
        shapes/draw.go:8 -> shapes/shape.go:12""",
        ResolvedSources.of(folder, SOURCES).places("calls"));
  }

  @Test
  void anImportNamesAFileOfThePackage() throws IOException, InterruptedException {
    assertEquals(
        "main.go:4 -> shapes/draw.go:1", ResolvedSources.of(folder, SOURCES).places("imports"));
  }
}
