package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of JavaScript and TypeScript, each in a folder of its own; the edges are thought out. */
class EcmaScriptCallsTest {
  private static final Map<String, String> SOURCES = new HashMap<>();

  static {
    SOURCES.put(
        "esm/shapes.ts",
        """
        export interface Drawable { draw(): void; }
        export class Shape implements Drawable {
          private pen = new Pen();
          constructor(readonly name: string, private canvas: Canvas) {}
          draw(): void { this.pen.move(); this.canvas.clear(); }
          static of(name: string): Shape { return new Shape(name, new Canvas()); }
        }
        export class Square extends Shape {
          draw(): void { super.draw(); }
        }
        export class Pen { move(): void {} }
        export class Canvas { clear(): void {} }
        export default function area(): number { return 1; }
        export async function load(): Promise<Square> { throw hidden(); }
        function hidden() {}
        """);
    SOURCES.put(
        "esm/index.ts",
        """
        export * from './shapes';
        export { default as measure } from './shapes';
        """);
    SOURCES.put(
        "esm/main.ts",
        """
        import measureIt, { Square as Quad, load } from './shapes.js';
        import * as all from '.';
        import { measure } from './index';
        import fs from 'node:fs';
        async function run(shape: Quad | null, names: string[], other: Unknown) {
          measureIt();
          measure();
          all.load();
          shape?.draw();
          (await load()).draw();
          const pen = all.Shape.of('x');
          pen.draw();
          fs.draw();
          names.draw();
          other.draw();
          hidden();
        }
        """);
    SOURCES.put(
        "commonjs/lib.js",
        """
        var app = exports = module.exports = {};
        app.use = function use(fn) { this.check(fn); };
        app.check = function (fn) { helper(fn); };
        function helper(fn) { fn(); }
        """);
    SOURCES.put(
        "commonjs/view.js",
        """
        function View(name) { this.name = name; }
        View.prototype.render = function () { return this.lookup(); };
        View.prototype.lookup = function () {};
        module.exports = View;
        """);
    SOURCES.put(
        "commonjs/utils.js",
        """
        exports.parse = function (text) { return text; };
        function format() {}
        module.exports.format = format;
        """);
    SOURCES.put(
        "commonjs/main.js",
        """
        const app = require('./lib');
        const View = require('./view');
        const { parse, format: show } = require('./utils');
        function start(done) {
          app.use(done);
          const view = new View('x');
          view.render();
          parse('a');
          show();
          done();
          missing();
        }
        function shadow(parse) { parse(); [1].map((show) => show()); }
        """);
    SOURCES.put(
        "objects/main.js",
        """
        function counter() {
          function up() {}
          return { up, down() {} };
        }
        function main(other) {
          const c = counter();
          c.up();
          c.down();
          const make = () => new Engine();
          make().start();
          const engine = other || new Engine();
          engine.start();
          other.start();
        }
        class Engine { start() {} }
        const api = { open() {}, close: () => api.open(), main };
        api.main();
        """);
    SOURCES.put("packages/tools/package.json", "{ \"name\": \"@acme/tools\" }\n");
    SOURCES.put("packages/tools/src/index.ts", "export function tool() {}\n");
    SOURCES.put("packages/tools/src/deep/part.ts", "export const part = () => 1;\n");
    SOURCES.put("packages/app/package.json", "{ \"name\": \"@acme/app\" }\n");
    SOURCES.put(
        "packages/app/src/main.tsx",
        """
        import { tool } from '@acme/tools';
        import { part } from '@acme/tools/deep/part';
        import { Button } from '@/Button';
        import { useState } from 'react';
        export const Main = () => { tool(); part(); useState(1); return <Button/>; };
        """);
    SOURCES.put(
        "package.json",
        """
        {
          "name": "store",
          "exports": {
            ".": { "import": { "types": "./built/index.d.mts", "default": "./built/index.mjs" } },
            "./*": "./dist/*.js"
          },
          "imports": { "#hidden": "./src/hidden.js" }
        }
        """);
    SOURCES.put(
        "tsconfig.json",
        """
        {
          // As others are imported.
          "compilerOptions": { "paths": { "ours/*": ["./src/*"] } },
        }
        """);
    SOURCES.put("src/index.ts", "export * from './vanilla.ts'\nexport { extra } from './extra'\n");
    SOURCES.put("src/extra.ts", "export function extra() {}\n");
    SOURCES.put("src/hidden.ts", "export function hide() {}\n");
    SOURCES.put(
        "src/vanilla.ts",
        """
        const make = (init: unknown) => init
        export const createStore = ((init) => init ? make(init) : make) as CreateStore
        type CreateStore = { (init: unknown): unknown }
        """);
    SOURCES.put(
        "selftests/store.ts",
        """
        import { createStore, extra } from 'store'
        import { createStore as direct } from 'store/vanilla'
        import { extra as aliased } from 'ours/extra'
        import { hide } from '#hidden'
        import { createStore as foreign } from 'store-of-others'
        export function a() { createStore(1); extra() }
        export function b() { direct(1); aliased(); hide(); foreign(1) }
        """);
    SOURCES.put("packages/app/src/Button.tsx", "export const Button = () => null;\n");
  }

  @TempDir private static Path folder = Path.of("");
  private static @Nullable SureEdges built;

  private static SureEdges resolved() throws IOException, InterruptedException {
    if (built == null) {
      built = ResolvedSources.of(folder, SOURCES);
    }
    return built;
  }

  @Test
  void modulesAndTypes() throws IOException, InterruptedException {
    assertEquals(
        """
        esm/main.run calls esm/shapes.Shape.draw
        esm/main.run calls esm/shapes.Shape.of
        esm/main.run calls esm/shapes.Square.draw
        esm/main.run calls esm/shapes.area
        esm/main.run calls esm/shapes.load
        esm/shapes.Shape.draw calls esm/shapes.Canvas.clear
        esm/shapes.Shape.draw calls esm/shapes.Pen.move
        esm/shapes.Shape.of calls esm/shapes.Canvas
        esm/shapes.Shape.of calls esm/shapes.Shape.constructor
        esm/shapes.Shape.pen calls esm/shapes.Pen
        esm/shapes.Square.draw calls esm/shapes.Shape.draw
        esm/shapes.load calls esm/shapes.hidden\
        """,
        resolved().edges("esm", "calls"));
  }

  @Test
  void imports() throws IOException, InterruptedException {
    assertEquals(
        """
        esm/index.ts imports esm/shapes.area
        esm/index.ts imports esm/shapes.ts
        esm/main.ts imports esm/index.ts
        esm/main.ts imports esm/shapes.Square
        esm/main.ts imports esm/shapes.area
        esm/main.ts imports esm/shapes.load\
        """,
        resolved().edges("esm", "imports"));
    assertEquals("esm/shapes.Square extends esm/shapes.Shape", resolved().edges("esm", "extends"));
    assertEquals(
        "esm/shapes.Shape implements esm/shapes.Drawable", resolved().edges("esm", "implements"));
  }

  @Test
  void requiredModulesAndPrototypes() throws IOException, InterruptedException {
    assertEquals(
        """
        commonjs/lib.app.check calls commonjs/lib.helper
        commonjs/lib.app.use calls commonjs/lib.app.check
        commonjs/main.start calls commonjs/lib.app.use
        commonjs/main.start calls commonjs/utils.format
        commonjs/main.start calls commonjs/utils.parse
        commonjs/main.start calls commonjs/view.View
        commonjs/main.start calls commonjs/view.View.render
        commonjs/view.View.render calls commonjs/view.View.lookup\
        """,
        resolved().edges("commonjs", "calls"));
    assertEquals(
        """
        commonjs/main.js imports commonjs/lib.js
        commonjs/main.js imports commonjs/utils.js
        commonjs/main.js imports commonjs/view.js\
        """,
        resolved().edges("commonjs", "imports"));
  }

  @Test
  void objectsThatFunctionsReturn() throws IOException, InterruptedException {
    assertEquals(
        """
        objects/main.api.close calls objects/main.api.open
        objects/main.js calls objects/main.main
        objects/main.main calls objects/main.Engine
        objects/main.main calls objects/main.Engine.start
        objects/main.main calls objects/main.counter
        objects/main.main calls objects/main.counter.down
        objects/main.main calls objects/main.counter.up
        objects/main.main calls objects/main.main.make
        objects/main.main.make calls objects/main.Engine\
        """,
        resolved().edges("objects", "calls"));
  }

  @Test
  void packagesOfOneRepository() throws IOException, InterruptedException {
    assertEquals(
        """
        packages/app/src/main.Main calls packages/app/src/Button.Button
        packages/app/src/main.Main calls packages/tools/src/deep/part.part
        packages/app/src/main.Main calls packages/tools/src/index.tool\
        """,
        resolved().edges("packages", "calls"));
  }

  @Test
  void namesThatManifestsGiveToSources() throws IOException, InterruptedException {
    assertEquals(
        """
        selftests/store.a calls src/extra.extra
        selftests/store.a calls src/vanilla.createStore
        selftests/store.b calls src/extra.extra
        selftests/store.b calls src/hidden.hide
        selftests/store.b calls src/vanilla.createStore\
        """,
        resolved().edges("selftests", "calls"));
  }
}
