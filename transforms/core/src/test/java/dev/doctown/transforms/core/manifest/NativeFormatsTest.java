package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Build files of C and C++, and of make and just. */
class NativeFormatsTest {
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
}
