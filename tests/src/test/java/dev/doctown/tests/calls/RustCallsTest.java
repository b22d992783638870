package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of Rust; the edges are thought out. */
class RustCallsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "my-shapes/src/lib.rs",
          """
          pub mod pen;
          mod util;
          pub use crate::pen::Pen as Tool;
          use util::*;
          pub trait Draw {
              fn draw(&self);
              fn twice(&self) { self.draw(); }
          }
          pub struct Shape { pen: Box<Tool>, parts: Vec<Shape> }
          pub struct Wrapped(pub Shape);
          impl Shape {
              pub fn new() -> Result<Self, ()> { helper(); Ok(make()) }
              pub fn parts(&self) -> usize { self.pen.push(); self.parts.len() }
          }
          impl Draw for Shape {
              fn draw(&self) { for part in self.parts.iter() { part.parts(); } }
          }
          fn make() -> Shape { Shape { pen: Box::new(Tool {}), parts: Vec::new() } }
          """,
          "my-shapes/src/pen.rs",
          """
          pub struct Pen {}
          impl Pen {
              pub fn push(&self) { super::util::helper(); }
          }
          """,
          "my-shapes/src/util.rs",
          """
          pub fn helper() {}
          macro_rules! check { ($x:expr) => { $x }; }
          """,
          "app/src/main.rs",
          """
          use my_shapes::{Draw, Shape, Wrapped};
          fn generic<T: Draw>(item: T, f: impl Fn()) { item.draw(); f(); }
          fn wrapped(w: Option<Wrapped>) {
              if let Some(w) = w { w.0.draw(); }
          }
          fn main() {
              let shape = Shape::new().unwrap();
              shape.twice();
              let shape = Wrapped(shape);
              my_shapes::check!(shape.0.parts());
              let parts = parts(shape);
              unknown.draw();
              println!("{}", parts);
          }
          fn parts(w: Wrapped) -> usize { match w { Wrapped(s) => s.parts() } }
          """);

  @TempDir private Path folder = Path.of("");

  @Test
  void callsGoWhereScopesAndTypesSay() throws IOException, InterruptedException {
    assertEquals(
        """
        app/src/main.rs:10 -> my-shapes/src/lib.rs:13
        app/src/main.rs:10 -> my-shapes/src/util.rs:2
        app/src/main.rs:11 -> app/src/main.rs:15
        app/src/main.rs:15 -> my-shapes/src/lib.rs:13
        app/src/main.rs:2 -> my-shapes/src/lib.rs:6
        app/src/main.rs:4 -> my-shapes/src/lib.rs:16
        app/src/main.rs:7 -> my-shapes/src/lib.rs:12
        app/src/main.rs:8 -> my-shapes/src/lib.rs:7
        app/src/main.rs:9 -> my-shapes/src/lib.rs:10
        my-shapes/src/lib.rs:12 -> my-shapes/src/lib.rs:18
        my-shapes/src/lib.rs:12 -> my-shapes/src/util.rs:1
        my-shapes/src/lib.rs:13 -> my-shapes/src/pen.rs:3
        my-shapes/src/lib.rs:16 -> my-shapes/src/lib.rs:13
        my-shapes/src/lib.rs:7 -> my-shapes/src/lib.rs:6
        my-shapes/src/pen.rs:3 -> my-shapes/src/util.rs:1\
        """,
        ResolvedSources.of(folder, SOURCES).places("calls"));
  }

  /** Closures get what the value holds that they are handed to; not what an error is. */
  private static final Map<String, String> CLOSURES =
      Map.of(
          "src/lib.rs",
          """
          pub struct Bell {}
          impl Bell {
              pub fn ring(&self) -> bool { true }
          }
          type Found = Result<Bell, Failure>;
          pub struct Failure {}
          impl Failure {
              pub fn ring(&self) -> bool { false }
          }
          fn found() -> Found { Ok(Bell {}) }
          pub fn all(bells: Vec<Bell>, one: Option<Bell>) {
              bells.iter().for_each(|bell| { bell.ring(); });
              one.is_some_and(|bell|
                  bell.ring());
              let result = found().map_err(|failure|
                  failure);
              result.and_then(|bell| {
                  bell.ring();
                  Ok(())
              });
              unknown(|bell|
                  bell.ring());
              found().unwrap_or_else(|failure|
                  failure.ring());
          }
          """);

  @Test
  void aClosureGetsWhatTheValueHoldsThatCallsIt() throws IOException, InterruptedException {
    assertEquals(
        """
        src/lib.rs:12 -> src/lib.rs:3
        src/lib.rs:14 -> src/lib.rs:3
        src/lib.rs:15 -> src/lib.rs:10
        src/lib.rs:18 -> src/lib.rs:3
        src/lib.rs:23 -> src/lib.rs:10\
        """,
        ResolvedSources.of(folder, CLOSURES).places("calls"));
  }

  /** A package whose library and program have the name that its manifest says. */
  private static final Map<String, String> LIBRARY_AND_PROGRAM =
      Map.of(
          "Cargo.toml",
          """
          [package]
          name = "run-it"
          version = "1.0.0"
          [dependencies]
          clap = "4"
          """,
          "src/lib.rs",
          """
          pub use {crate::run::run, config::Config as Settings};
          mod config;
          mod run;
          pub struct Parser {}
          impl Parser {
              pub fn new() {}
          }
          """,
          "src/config.rs",
          """
          pub struct Config {}
          impl Config {
              pub fn new() {}
          }
          """,
          "src/run.rs",
          """
          use super::*;
          pub fn run() { Settings::new(); }
          """,
          "src/main.rs",
          """
          use clap::Parser;
          fn main() {
              run_it::run();
              run_it::Settings::new();
              Parser::new();
          }
          """);

  @Test
  void aProgramCallsTheLibraryOfItsPackageByTheDeclaredName()
      throws IOException, InterruptedException {
    SureEdges edges = ResolvedSources.of(folder, LIBRARY_AND_PROGRAM);

    assertEquals(
        """
        src/main.rs:3 -> src/run.rs:2
        src/main.rs:4 -> src/config.rs:3
        src/run.rs:2 -> src/config.rs:3\
        """,
        edges.places("calls"));
    assertEquals(
        """
        src/lib.rs:1 -> src/config.rs:1
        src/lib.rs:1 -> src/run.rs:2
        src/lib.rs:2 -> src/config.rs:1
        src/lib.rs:3 -> src/run.rs:1\
        """,
        edges.places("imports"));
  }

  @Test
  void usesAndModulesNameItemsAndFiles() throws IOException, InterruptedException {
    assertEquals(
        """
        app/src/main.rs:1 -> my-shapes/src/lib.rs:10
        app/src/main.rs:1 -> my-shapes/src/lib.rs:5
        app/src/main.rs:1 -> my-shapes/src/lib.rs:9
        my-shapes/src/lib.rs:1 -> my-shapes/src/pen.rs:1
        my-shapes/src/lib.rs:2 -> my-shapes/src/util.rs:1
        my-shapes/src/lib.rs:3 -> my-shapes/src/pen.rs:1\
        """,
        ResolvedSources.of(folder, SOURCES).places("imports"));
  }
}
