package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole paths of routes, put together over files as each framework does. */
class RoutesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void routersOfPythonAreIncludedUnderPaths() throws IOException, InterruptedException {
    assertEquals(
        """
        app/api.py:6 route GET …/tags
        app/rooms.py:4 route GET …/inn/rooms
        app/rooms.py:7 route DELETE …/inn/rooms/{id}
        app/views.py:3 route GET /auth/login\
        """,
        routes(
            Map.of(
                "app/main.py",
                """
                from fastapi import FastAPI
                from flask import Flask
                from app.api import router as api
                from app.auth import views
                import app.settings as settings

                def application():
                    application = FastAPI()
                    application.include_router(api, prefix=settings.prefix)
                    return application

                def other():
                    flask = Flask("inn")
                    flask.register_blueprint(views, url_prefix="/auth")
                """,
                "app/api.py",
                """
                from fastapi import APIRouter
                from app.rooms import rooms
                router = APIRouter()
                router.include_router(rooms, prefix="/inn")

                @router.get("/tags")
                def tags(): ...
                """,
                "app/rooms.py",
                """
                from fastapi import APIRouter
                rooms = APIRouter(prefix="/rooms")

                @rooms.get("")
                def all(): ...

                @rooms.delete("/{id}")
                def remove(id): ...
                """,
                "app/auth.py",
                """
                from flask import Blueprint
                views = Blueprint("views", "inn")
                """,
                "app/views.py",
                """
                from app.auth import views

                @views.route("/login")
                def login(): ...
                """)));
  }

  /** Paths, expressions, views and included lists as Django's documentation writes them. */
  @Test
  void patternsOfDjangoAreIncludedUnderPaths() throws IOException, InterruptedException {
    assertEquals(
        """
        inn/admin.py:5 route ANY …/tasks/ null
        inn/bells/__init__.py:6 route ANY /bells/ring inn.bells.Ring.post
        inn/rooms/urls.py:5 route ANY /rooms/<int:id>/ inn.rooms.views.detail
        inn/rooms/urls.py:6 route ANY /rooms/<name> inn.rooms.views.Search.get
        inn/urls.py:9 route ANY /extra/first/ null
        inn/urls.py:12 route ANY / inn.urls.home
        inn/urls.py:18 route ANY /extra/last/ null\
        """,
        listed(
            Set.of("route"),
            Map.of(
                "inn/rooms/__init__.py",
                "",
                "inn/bells/__init__.py",
                """
                from django.urls import path

                class Ring:
                    def post(self, request): ...

                urlpatterns = [path("ring", Ring.as_view())]
                """,
                "inn/urls.py",
                """
                from django.contrib import admin
                from django.urls import include, path, re_path
                from other import path as unrelated

                def home(request):
                    return None

                extra = [
                    path("first/", other.first),
                ]
                urlpatterns = [
                    re_path(r"^$", home, name="home"),
                    path("admin/", admin.site.urls),
                    path("rooms/", include("inn.rooms.urls")),
                    path("bells/", include("inn.bells")),
                    path("extra/", include((extra, "extra"))),
                    path("extra/", include([
                        path("last/", other.last, {"a": 1}),
                    ])),
                ]
                if prefix:
                    urlpatterns = [path(prefix, include(urlpatterns))]
                """,
                "inn/rooms/urls.py",
                """
                from django.conf.urls import url
                from django.urls import path
                from . import views
                urlpatterns = [
                    path("<int:id>/", views.detail),
                    url(r"^(?P<name>[-\\w]+)$", views.Search.as_view(size=3), name="search"),
                ]
                """,
                "inn/rooms/views.py",
                """
                def detail(request, id): ...

                class Search:
                    def get(self, request, name): ...
                """,
                "inn/files.py",
                """
                from pathlib import path
                path("a", b)
                """,
                "inn/admin.py",
                """
                from django.urls import path

                class Site:
                    def get_urls(self):
                        return [path("tasks/", self.tasks)]
                """),
            true));
  }

  @Test
  void routersOfExpressAreUsedUnderPaths() throws IOException, InterruptedException {
    assertEquals(
        """
        src/bells.js:3 route POST /api/bells/:id
        src/rooms.ts:3 route GET /api/rooms/:id\
        """,
        routes(
            Map.of(
                "src/main.ts",
                """
                import express from 'express';
                import routes from './routes';
                const app = express();
                app.use(routes);
                """,
                "src/routes.ts",
                """
                import { Router } from 'express';
                import rooms from './rooms';
                const api = Router()
                  .use(rooms);
                api.use('/bells', guard, require('./bells'));
                export default Router().use('/api', api);
                """,
                "src/rooms.ts",
                """
                import { Router } from 'express';
                const router = Router();
                router.get('/rooms/:id', (request, response) => {});
                export default router;
                """,
                "src/bells.js",
                """
                const express = require('express');
                const router = express.Router();
                router.post('/:id', ring);
                function ring(request, response) {}
                module.exports = router;
                """)));
  }

  @Test
  void groupsOfGoAndNestedRoutersOfRustAreHandedToFunctions()
      throws IOException, InterruptedException {
    assertEquals(
        """
        cmd/main.go:11 route GET /api/ping
        cmd/main.go:12 route POST /api/user
        cmd/main.go:13 route GET /a/b/c
        rooms/rooms.go:6 route GET /api/rooms/:id
        rooms/rooms.go:10 route POST /api/bells/
        src/main.rs:3 route GET /
        src/rooms.rs:2 route GET /rooms/:id\
        """,
        routes(
            Map.of(
                "go.mod",
                "module example.org/inn\n",
                "cmd/main.go",
                """
                package main

                import "example.org/inn/rooms"

                func main() {
                	r := gin.Default()
                	api := r.Group("/api")
                	rooms.Register(api.Group("/rooms"))
                	bells := api.Group("/bells")
                	rooms.Bells(bells)
                	api.GET("/ping", func(c *gin.Context) {})
                	api.Group("/user").Use(auth.Optional).POST("", func(c *gin.Context) {})
                	r.Group("/a").Group("/b").GET("/c", func(c *gin.Context) {})
                }
                """,
                "rooms/rooms.go",
                """
                package rooms

                func list(c *gin.Context) {}

                func Register(router *gin.RouterGroup) {
                	router.GET("/:id", list)
                }

                func Bells(router *gin.RouterGroup) {
                	router.POST("/", list)
                }
                """,
                "Cargo.toml",
                "[package]\nname = \"inn\"\n",
                "src/main.rs",
                """
                mod rooms;
                fn main() {
                    let app = Router::new().route("/", get(index))
                        .nest("/rooms", rooms::router());
                }
                async fn index() {}
                """,
                "src/rooms.rs",
                """
                pub fn router() -> Router {
                    Router::new().route("/:id", get(room))
                }
                async fn room() {}
                """)));
  }

  @Test
  void methodsOfABaseAnswerForEachOfItsResources() throws IOException, InterruptedException {
    assertEquals(
        """
        Base.java:4 route GET /bells/{id}
        Base.java:4 route GET /rooms/{id}
        Base.java:8 route POST /bells
        Rooms.java:5 route POST /rooms\
        """,
        routes(
            Map.of(
                "Base.java",
                """
                package inn;

                abstract class Base<T> {
                  @GET
                  @Path("{id}")
                  public T one(long id) { return null; }

                  @POST
                  public T add(T item) { return item; }
                }
                """,
                "Middle.java",
                "package inn;\n\nabstract class Middle<T> extends Base<T> {}\n",
                "Bells.java",
                """
                package inn;

                @Path("bells")
                class Bells extends Middle<String> {}
                """,
                "Rooms.java",
                """
                package inn;

                @Path("rooms")
                class Rooms extends Base<String> {
                  @POST
                  public String add(String item) { return item; }
                }
                """)));
  }

  @Test
  void foldersAreRoutesAndOnePathIsBeforeAllControllers() throws IOException, InterruptedException {
    assertEquals(
        """
        api/src/rooms.ts:3 route GET /v1/rooms/:id
        web/src/app/(main)/rooms/[id]/page.tsx:1 route GET /rooms/[id]
        web/src/app/api/rooms/[id]/route.ts:1 route GET /api/rooms/[id]
        web/src/app/api/rooms/[id]/route.ts:2 route DELETE /api/rooms/[id]
        web/src/app/page.tsx:1 route GET /
        web/src/pages/api/bells/index.ts:1 route ANY /api/bells\
        """,
        routes(
            Map.of(
                "web/src/app/page.tsx",
                "export default function Home() { return null; }\n",
                "web/src/app/(main)/rooms/[id]/page.tsx",
                "export default function () { return null; }\n",
                "web/src/app/(main)/rooms/_parts/page.tsx",
                "export default function Part() { return null; }\n",
                "web/src/app/api/rooms/[id]/route.ts",
                """
                export async function GET(request: Request) {}
                export const DELETE = async (request: Request) => {};
                const POST = 1;
                """,
                "web/src/pages/api/bells/index.ts",
                "export default async function handler(request, response) {}\n",
                "api/src/rooms.ts",
                """
                @Controller('rooms')
                export class Rooms {
                  @Get(':id')
                  one() {}
                }
                """,
                "api/src/main.ts",
                """
                async function bootstrap() {
                  const app = await NestFactory.create(Module);
                  app.setGlobalPrefix('v1');
                }
                """)));
  }

  /** A generator that no build has is a tool. */
  @Test
  void whatNoBuildHasIsATool() throws IOException, InterruptedException {
    assertEquals(
        """
        gen.go:5 tool main.main
        main.go:3 main main.main\
        """,
        entryPoints(
            Set.of("main", "tool"),
            Map.of(
                "gen.go",
                "//go:build ignore\n\npackage main\n\nfunc main() {}\n",
                "main.go",
                "package main\n\nfunc main() {}\n")));
  }

  /** A module of a program that is run by another name may still do something when it is run. */
  @Test
  void whatADeclaredProgramImportsIsATool() throws IOException, InterruptedException {
    String main = "if __name__ == \"__main__\":\n    print(1)\n";
    assertEquals(
        """
        inn/__main__.py:1 main __main__.py
        inn/alone.py:1 main alone.py
        inn/tokens.py:1 tool tokens.py\
        """,
        entryPoints(
            Set.of("main", "tool"),
            Map.of(
                "pyproject.toml",
                "[project]\nname = \"inn\"\n[project.scripts]\ninn = \"inn.cli:run\"\n",
                "inn/__init__.py",
                "",
                "inn/__main__.py",
                "from inn.cli import run\nrun()\n",
                "inn/cli.py",
                "from inn import tokens\ndef run():\n    tokens.read()\n",
                "inn/tokens.py",
                main + "def read(): ...\n",
                "inn/alone.py",
                main)));
  }

  private String routes(Map<String, String> sources) throws IOException, InterruptedException {
    return entryPoints(Set.of("route"), sources);
  }

  private String entryPoints(Set<String> kinds, Map<String, String> sources)
      throws IOException, InterruptedException {
    return listed(kinds, sources, false);
  }

  private String listed(Set<String> kinds, Map<String, String> sources, boolean handlers)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> file : sources.entrySet()) {
      Path path = folder.resolve("repository").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Path pack = folder.resolve("inn.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=repository", "--output=" + pack, "--skip-embeddings", "--quiet")
        .expectSuccess();
    StringBuilder found = new StringBuilder();
    Map<String, String> names = new HashMap<>();
    try (Docpack opened = Docpack.open(pack);
        RowIterator<SymbolRow> symbols = opened.rows(DocpackTable.SYMBOLS);
        RowIterator<EntryPointRow> rows = opened.rows(DocpackTable.ENTRY_POINTS)) {
      symbols.forEachRemaining(row -> names.put(row.getSymbolId(), row.getQualifiedName()));
      rows.forEachRemaining(
          row -> {
            if (kinds.contains(row.getKind())) {
              found
                  .append(row.getPath() + ":" + row.getLine() + " ")
                  .append(row.getKind() + " " + row.getName())
                  .append(handlers ? " " + names.get(row.getSymbolId()) : "")
                  .append("\n");
            }
          });
    }
    return found.toString().strip();
  }
}
