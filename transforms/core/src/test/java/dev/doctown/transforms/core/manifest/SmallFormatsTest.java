package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallFormatsTest {
  @Test
  void goModules() {
    Reading reading =
        Reading.of(
            "go.mod",
            """
            module example.org/x/v2 // comment
            go 1.24
            require example.org/a v1.0.0
            require (
            \texample.org/b v0.1.0 // indirect
            \t"example.org/c" v2.0.0+incompatible // why
            )
            replace example.org/a => ../a
            tool example.org/t
            """);
    assertEquals(
        List.of(
            "go | example.org/a | v1.0.0 | direct | go.mod:3",
            "go | example.org/b | v0.1.0 | indirect | go.mod:5",
            "go | example.org/c | v2.0.0+incompatible | direct | go.mod:6",
            "go | example.org/t | null | tool | go.mod:9"),
        reading.dependencies());
    assertEquals(
        List.of("go | example.org/x/v2 |  | null | null | null | go.mod:1"), reading.modules());
  }

  @Test
  void gemfilesAndGemspecs() {
    assertEquals(
        List.of(
            "rubygems | a | ~> 1.0, >= 1.0.2 | default | Gemfile:2",
            "rubygems | b | null | group:test | Gemfile:4",
            "rubygems | c | null | group:test | Gemfile:6",
            "rubygems | d | null | group:dev | Gemfile:9",
            "rubygems | e | >= 2 | runtime | x.gemspec:4",
            "rubygems | f | null | development | x.gemspec:5"),
        Reading.of(
                "Gemfile",
                """
                source 'https://rubygems.org'
                gem 'a', '~> 1.0', '>= 1.0.2'
                group :test do
                  gem 'b', git: 'https://example.org/b'
                  if RUBY_ENGINE == 'ruby'
                    gem 'c'
                  end
                end
                gem 'd', group: :dev
                gem "x#{1}"
                """)
            .with(
                "x.gemspec",
                """
                Gem::Specification.new do |s|
                  s.name = 'x'
                  s.summary = 'Does things'
                  s.add_dependency 'e', '>= 2'
                  s.add_development_dependency("f")
                end
                """)
            .dependencies());
  }

  @Test
  void programsOfGemspecs() {
    String gemspec = "Gem::Specification.new do |s|\n  s.bindir = 'exe'\n  s.executables %s\nend\n";
    assertEquals(
        List.of("BINARY | a | exe/a | x.gemspec:3", "BINARY | b | exe/b | x.gemspec:3"),
        Reading.of("x.gemspec", gemspec.formatted("= %w[a b]")).entryPoints());
    assertEquals(
        List.of("BINARY | a | p/exe/a | p/x.gemspec:3"),
        Reading.of("p/x.gemspec", gemspec.formatted("= ['a'].freeze")).entryPoints());
    assertEquals(
        List.of("BINARY | tool | exe/tool | x.gemspec:3"),
        Reading.of(
                "x.gemspec", gemspec.formatted("= files.grep(%r!^exe/!) { |f| File.basename(f) }"))
            .with("exe/tool", "")
            .with("exe/nested/no", "")
            .with("bin/console", "")
            .entryPoints());
  }

  @Test
  void composerPackages() {
    Reading reading =
        Reading.of(
            "composer.json",
            """
            { "name": "v/x", "require": { "php": ">=8", "ext-json": "*", "v/a": "^1" },
              "require-dev": { "phpunit/phpunit": "^11" },
              "bin": ["bin/x"],
              "scripts": { "test": "phpunit", "post-install-cmd": "x" } }
            """);
    assertEquals(
        List.of(
            "packagist | ext-json | * | require | composer.json:1",
            "packagist | php | >=8 | require | composer.json:1",
            "packagist | phpunit/phpunit | ^11 | require-dev | composer.json:2",
            "packagist | v/a | ^1 | require | composer.json:1"),
        reading.dependencies());
    assertEquals(
        List.of(
            "INSTALL | composer install | CONVENTION | composer.json:1",
            "TEST | composer test | TARGET | composer.json:4"),
        reading.commands());
    assertEquals(List.of("BINARY | x | bin/x | composer.json:3"), reading.entryPoints());
  }

  /** Services of images that others publish do not begin here. */
  @Test
  void composeServicesThatAreBuiltHereAreEntryPoints() {
    Reading reading =
        Reading.of(
            "docker-compose.yml",
            """
            services:
              inn:
                build: .
                image: inn/inn
                command: run --all
              database:
                image: postgres:16
            """);
    assertEquals(
        List.of("CONTAINER | inn | run --all | docker-compose.yml:2"), reading.entryPoints());
    assertEquals(
        List.of(
            "docker | inn/inn | null | service | docker-compose.yml:4",
            "docker | postgres | 16 | service | docker-compose.yml:7"),
        reading.dependencies());
  }

  @Test
  void dotnetProjectsTakeVersionsFromTheNearestCentralFile() {
    Reading reading =
        Reading.of(
                "Directory.Packages.props",
                """
                <Project><ItemGroup>
                  <PackageVersion Include="A" Version="1.0" />
                  <PackageVersion Include="B" Version="$(V)" />
                </ItemGroup></Project>
                """)
            .with("x.sln", "Microsoft Visual Studio Solution File")
            .with(
                "src/App/App.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><Version>2.0</Version></PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="A" />
                    <PackageReference Include="B" />
                    <PackageReference Include="C" Version="3" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """);
    assertEquals(
        List.of(
            "nuget | A | 1.0 | package | src/App/App.csproj:4",
            "nuget | B | null | package | src/App/App.csproj:5",
            "nuget | C | 3 | private | src/App/App.csproj:6"),
        reading.dependencies());
    assertEquals(List.of("BINARY | App | src/App | src/App/App.csproj:2"), reading.entryPoints());
    assertEquals(
        List.of(
            "RUN | dotnet run --project src/App/App.csproj | CONVENTION | src/App/App.csproj:2",
            "BUILD | dotnet build | CONVENTION | x.sln:1",
            "TEST | dotnet test | CONVENTION | x.sln:1"),
        reading.commands());
  }

  @Test
  void cmakeAndMeson() {
    Reading cmake =
        Reading.of(
            "CMakeLists.txt",
            """
            # project(no)
            project(thing VERSION 1.2.3 LANGUAGES C)
            find_package(ZLIB 1.2 REQUIRED)
            find_package(${OTHER})
            enable_testing()
            add_executable(
              tool main.c)
            add_executable(x::tool ALIAS tool)
            """);
    assertEquals(List.of("cmake | ZLIB | 1.2 | required | CMakeLists.txt:3"), cmake.dependencies());
    assertEquals(List.of("BINARY | tool |  | CMakeLists.txt:6"), cmake.entryPoints());
    assertEquals(
        List.of(
            "BUILD | cmake -B build && cmake --build build | CONVENTION | CMakeLists.txt:2",
            "TEST | ctest --test-dir build | CONVENTION | CMakeLists.txt:5"),
        cmake.commands());
    Reading meson =
        Reading.of(
            "meson.build",
            """
            project('thing', 'c', version: '1.0')
            zlib = dependency('zlib', version: '>=1.2', required: false)
            # dependency('no')
            executable('tool', 'main.c')
            least = ['>= 2', '< 3']
            cairo = dependency('cairo', version: least)
            twice = '>= 1'
            twice = '>= 2'
            glib = dependency('glib', version: twice)
            """);
    assertEquals(
        List.of(
            "meson | cairo | >= 2, < 3 | dependency | meson.build:6",
            "meson | glib | null | dependency | meson.build:9",
            "meson | zlib | >=1.2 | dependency | meson.build:2"),
        meson.dependencies());
    assertEquals(List.of("meson | thing |  | null | 1.0 | null | meson.build:1"), meson.modules());
    assertEquals(List.of("BINARY | tool |  | meson.build:4"), meson.entryPoints());
  }

  @Test
  void installedProgramsOfAutomakeAndTheirSources() {
    Reading automake =
        Reading.of(
                "inn/Makefile.am",
                """
                if DESK
                bin_PROGRAMS = inn \\
                  inn-desk
                endif
                sbin_PROGRAMS = bell # rings
                noinst_PROGRAMS = sample
                check_PROGRAMS = tests
                inn_SOURCES = main.c main.h $(parts)
                parts = $(srcdir)/room.c
                parts += ${top_srcdir}/lib/stair.c gone.c
                dist_inn_desk_SOURCES = desk.cc
                bell_LDADD = -lm
                """)
            .with("inn/main.c", "")
            .with("inn/main.h", "")
            .with("inn/room.c", "")
            .with("lib/stair.c", "")
            .with("inn/desk.cc", "")
            .with("inn/bell.c", "");
    assertEquals(
        List.of(
            "BINARY | inn | inn | inn/Makefile.am:2",
            "BINARY | inn-desk | inn | inn/Makefile.am:3",
            "BINARY | bell | inn | inn/Makefile.am:5"),
        automake.entryPoints());
    assertEquals(
        List.of("inn inn/main.c inn/room.c lib/stair.c", "inn-desk inn/desk.cc", "bell inn/bell.c"),
        automake.sources());
  }

  @Test
  void programsOfCmakeAndMesonHaveTheFilesThatAreNamed() {
    assertEquals(
        List.of("inn inn/main.c lib/stair.c inn/room.c", "bell "),
        Reading.of(
                "inn/CMakeLists.txt",
                """
                set(PARTS "${CMAKE_CURRENT_SOURCE_DIR}/main.c" main.h)
                list(APPEND PARTS ../lib/stair.c)
                add_executable(inn WIN32 ${PARTS} "room.c" ${MORE})
                add_executable(bell)
                """)
            .with("inn/main.c", "")
            .with("inn/main.h", "")
            .with("inn/room.c", "")
            .with("lib/stair.c", "")
            .sources());
    assertEquals(
        List.of("inn main.c room.c", "bell bell.c stair.c"),
        Reading.of(
                "meson.build",
                """
                parts = files('room.c', 'room.h')
                more = ['stair.c']
                executable('inn', 'main.c', parts, dependencies: [zlib], install: true)
                executable(
                  'bell',
                  sources: ['bell.c', more],
                  include_directories: include_directories('include'))
                """)
            .with("main.c", "")
            .with("room.c", "")
            .with("stair.c", "")
            .with("bell.c", "")
            .sources());
  }

  @Test
  void targetsOfMakeAndRecipesOfJust() {
    assertEquals(
        List.of(
            "BUILD | make all | TARGET | Makefile:3",
            "TEST | make check | TARGET | Makefile:4",
            "LINT | make fmt-check | TARGET | Makefile:6"),
        Reading.of(
                "Makefile",
                """
                CC := gcc
                .PHONY: all
                all: main.o
                check:: all
                \t./run
                fmt-check:
                main.o: main.c
                %.o: %.c
                $(DIR)/x: y
                A ::= b
                """)
            .commands());
    assertEquals(
        List.of(
            "BUILD | just build | TARGET | justfile:3",
            "TEST | just test | TARGET | justfile:5",
            "OTHER | just with | TARGET | justfile:9"),
        Reading.of(
                "justfile",
                """
                set shell := ["bash"]
                name := "x:y"
                build:
                  cargo build
                test *args='all':
                  cargo test
                [private]
                hidden:
                with a b: test
                """)
            .commands());
  }

  @Test
  void imagesOfContainersAndWhatTheyRun() {
    Reading reading =
        Reading.of(
                "Dockerfile",
                """
                FROM --platform=linux golang:1.22 AS Build
                FROM example.org:5000/base/image@sha256:00
                FROM build
                FROM $BASE
                ENTRYPOINT ["/tool", \\
                  "serve"]
                CMD x
                """)
            .with(
                "compose.yaml",
                """
                services:
                  db:
                    image: postgres:16
                  web:
                    build: .
                    command: ["serve", "-v"]
                """);
    assertEquals(
        List.of(
            "docker | example.org:5000/base/image | sha256:00 | from | Dockerfile:2",
            "docker | golang | 1.22 | from | Dockerfile:1",
            "docker | postgres | 16 | service | compose.yaml:3"),
        reading.dependencies());
    assertEquals(
        List.of(
            "CONTAINER | Dockerfile | /tool serve | Dockerfile:5",
            "CONTAINER | web | serve -v | compose.yaml:4"),
        reading.entryPoints());
    assertEquals(
        List.of(
            "BUILD | docker build . | CONVENTION | Dockerfile:5",
            "RUN | docker compose up | CONVENTION | compose.yaml:1"),
        reading.commands());
  }
}
