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
}
