package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of Python; the edges are thought out. */
class PythonCallsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "src/shop/__init__.py",
          """
          from .cart import Cart as Basket
          from .prices import *
          """,
          "src/shop/prices.py",
          """
          import json
          def price(item): return json.dumps(item)
          class Money:
              @property
              def rounded(self) -> "Money": return self
              def add(self, other: "Money | None" = None): return Money()
          """,
          "src/shop/cart.py",
          """
          import os.path as path
          from typing import Optional
          from . import prices
          from .prices import Money, price
          class Base:
              def close(self): pass
          class Cart(Base):
              kind = Money
              def __init__(self, name):
                  self.total = Money()
                  self.name = name
              def add(self, item, helper):
                  price(item)
                  prices.price(item)
                  self.total.add().add()
                  self.total.rounded.add()
                  self.close()
                  super().close()
                  helper(item)
                  path.join(item)
                  self.name.strip()
                  print(item)
                  def price_of(): return price(item)
                  price_of()
              @classmethod
              def empty(cls): return cls("")
              def find(self, what: Optional[Money]):
                  what.add()
                  with self.lock() as held:
                      held.close()
              def lock(self) -> "Cart": return self
          def close(): pass
          """,
          "app.py",
          """
          from shop import Basket, price
          def main():
              basket = Basket("x")
              basket.add(1, None)
              Basket.empty().close()
              price(1)
              close()
          """);

  /** As in pgcli: what a test is given, and what a member is assigned, is made elsewhere. */
  private static final Map<String, String> FIXTURES =
      Map.of(
          "tool/engine.py",
          """
          class Engine:
              def run(self): pass
          class Plain:
              def run(self): pass
          """,
          "tool/cli.py",
          """
          from .engine import Engine
          class Cli:
              def __init__(self, engine=None):
                  self.engine = engine
              def connect(self, url):
                  engine = Engine()
                  self.engine = engine
              def work(self):
                  engine = self.engine
                  engine.run()
          """,
          "tool/bar.py",
          """
          from .cli import Cli
          def show(cli: Cli):
              cli.engine.run()
          """,
          "tests/conftest.py",
          """
          import pytest
          from tool.cli import Cli
          from tool.engine import Engine
          @pytest.fixture
          def engine():
              return Engine()
          @pytest.fixture(name="cli")
          def make_cli(engine):
              cli = Cli(engine)
              yield cli
              cli.work()
          """,
          "tests/deep/test_tool.py",
          """
          import pytest
          from tool.engine import Plain
          @pytest.fixture
          def plain() -> "Iterator[Plain]":
              yield make()
          def test_engine(engine):
              engine.run()
          def test_cli(cli, plain, unknown):
              cli.work()
              plain.run()
              unknown.run()
          def helper(engine):
              engine.run()
          class TestOwn:
              @pytest.fixture
              def engine(self): return Plain()
              def test_own(self, engine):
                  engine.run()
          """);

  @TempDir private Path folder = Path.of("");

  @Test
  void namesBelongToModulesAndMembersToAssignedTypes() throws IOException, InterruptedException {
    assertEquals(
        """
        app.py:3 -> src/shop/cart.py:9
        app.py:4 -> src/shop/cart.py:12
        app.py:5 -> src/shop/cart.py:25
        app.py:5 -> src/shop/cart.py:6
        app.py:6 -> src/shop/prices.py:2
        src/shop/cart.py:10 -> src/shop/prices.py:3
        src/shop/cart.py:13 -> src/shop/prices.py:2
        src/shop/cart.py:14 -> src/shop/prices.py:2
        src/shop/cart.py:15 -> src/shop/prices.py:6
        src/shop/cart.py:16 -> src/shop/prices.py:6
        src/shop/cart.py:17 -> src/shop/cart.py:6
        src/shop/cart.py:18 -> src/shop/cart.py:6
        src/shop/cart.py:23 -> src/shop/prices.py:2
        src/shop/cart.py:24 -> src/shop/cart.py:23
        src/shop/cart.py:26 -> src/shop/cart.py:9
        src/shop/cart.py:28 -> src/shop/prices.py:6
        src/shop/cart.py:29 -> src/shop/cart.py:31
        src/shop/cart.py:30 -> src/shop/cart.py:6
        src/shop/prices.py:6 -> src/shop/prices.py:3\
        """,
        ResolvedSources.of(folder, SOURCES).places("calls"));
  }

  /** One that is named in its mark and gives a variable is not followed. */
  @Test
  void fixturesAndMembersAreWhatTheyAreMadeOf() throws IOException, InterruptedException {
    assertEquals(
        """
        tests/conftest.py:11 -> tool/cli.py:8
        tests/conftest.py:6 -> tool/engine.py:1
        tests/conftest.py:9 -> tool/cli.py:3
        tests/deep/test_tool.py:10 -> tool/engine.py:4
        tests/deep/test_tool.py:16 -> tool/engine.py:3
        tests/deep/test_tool.py:18 -> tool/engine.py:4
        tests/deep/test_tool.py:7 -> tool/engine.py:2
        tool/bar.py:3 -> tool/engine.py:2
        tool/cli.py:10 -> tool/engine.py:2
        tool/cli.py:6 -> tool/engine.py:1\
        """,
        ResolvedSources.of(folder, FIXTURES).places("calls"));
  }
}
