package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonFormatsTest {
  private static final String PYPROJECT =
      """
      [build-system]
      requires = ["hatchling>=1.2"]

      [project]
      name = "My.Tool"
      version = "1.0"
      description = "Does things"
      license = { text = "MIT" }
      dependencies = [
        "Typing_Extensions >= 4.0, <5; python_version < '3.11'",
        "requests[socks]",
        "here @ https://example.org/here.zip",
      ]

      [project.optional-dependencies]
      cli = ["rich (>=10)"]

      [project.scripts]
      my-tool = "my_tool.cli:main [cli]"

      [dependency-groups]
      dev = ["pytest", { include-group = "docs" }]

      [tool.pytest.ini_options]
      testpaths = ["tests"]
      """;

  @Test
  void projectsDeclareDependenciesExtrasAndGroups() {
    assertEquals(
        List.of(
            "pypi | hatchling | >=1.2 | build-system | pyproject.toml:2",
            "pypi | here | https://example.org/here.zip | dependencies | pyproject.toml:12",
            "pypi | pytest | null | group:dev | pyproject.toml:22",
            "pypi | requests | null | dependencies | pyproject.toml:11",
            "pypi | rich | >=10 | extra:cli | pyproject.toml:16",
            "pypi | typing-extensions | >=4.0,<5 | dependencies | pyproject.toml:10"),
        Reading.of("pyproject.toml", PYPROJECT).dependencies());
  }

  @Test
  void projectsHaveScriptsAPackageAndTheirBuildersCommands() {
    Reading reading = Reading.of("pyproject.toml", PYPROJECT).with("src/my_tool/__init__.py", "");
    assertEquals(
        List.of("CONSOLE_SCRIPT | my-tool | my_tool.cli:main | pyproject.toml:19"),
        reading.entryPoints());
    assertEquals(
        List.of(
            "INSTALL | pip install . | CONVENTION | pyproject.toml:4",
            "BUILD | python -m build | CONVENTION | pyproject.toml:4",
            "RUN | my-tool | TARGET | pyproject.toml:19",
            "TEST | pytest | CONVENTION | pyproject.toml:24"),
        reading.commands());
    assertEquals(
        List.of("pypi | my-tool |  | Does things | 1.0 | MIT | pyproject.toml:5"),
        reading.modules());
  }

  @Test
  void poetryHasItsOwnTables() {
    assertEquals(
        List.of(
            "pypi | a | ^1.0 | dependencies | pyproject.toml:5",
            "pypi | b | ~2 | extra:all | pyproject.toml:6",
            "pypi | c | null | group:test | pyproject.toml:10"),
        Reading.of(
                "pyproject.toml",
                """
                [tool.poetry]
                name = "x"
                [tool.poetry.dependencies]
                python = "^3.9"
                a = "^1.0"
                b = { version = "~2", optional = true }
                [tool.poetry.extras]
                all = ["b"]
                [tool.poetry.group.test.dependencies]
                c = "*"
                """)
            .dependencies());
  }

  @Test
  void setupCfgKeepsTheLineOfEachRequirement() {
    Reading reading =
        Reading.of(
            "setup.cfg",
            """
            [metadata]
            name = tool
            version = attr: tool.__version__
            [options]
            install_requires =
                a>=1
                # not this
                b; python_version<"3.8"
            [options.extras_require]
            test = pytest
            [options.entry_points]
            console_scripts =
                tool = tool.cli:main
            """);
    assertEquals(
        List.of(
            "pypi | a | >=1 | dependencies | setup.cfg:6",
            "pypi | b | null | dependencies | setup.cfg:8",
            "pypi | pytest | null | extra:test | setup.cfg:10"),
        reading.dependencies());
    assertEquals(
        List.of("CONSOLE_SCRIPT | tool | tool.cli:main | setup.cfg:13"), reading.entryPoints());
    assertEquals(List.of("pypi | tool |  | null | null | null | setup.cfg:2"), reading.modules());
  }

  @Test
  void programsOfSetupPyMayDifferByPlatform() {
    Reading reading =
        Reading.of(
            "setup.py",
            """
            if sys.platform == "win32":
                programs = {'console_scripts': [
                              'tool = tool.cli:main',
                              'tool_first = tool.first:main']}
            else:
                programs = {'console_scripts': ['tool = tool.cli:main', 'tl = tool.short:main']}
            def later():
                programs = {'console_scripts': ['other = tool.other:main']}
            setup(name="tool", entry_points=programs)
            """);
    assertEquals(
        List.of(
            "CONSOLE_SCRIPT | tool | tool.cli:main | setup.py:3",
            "CONSOLE_SCRIPT | tool_first | tool.first:main | setup.py:4",
            "CONSOLE_SCRIPT | tl | tool.short:main | setup.py:6"),
        reading.entryPoints());
  }

  @Test
  void setupPyGivesItsLiteralsAndNothingThatIsComputed() {
    Reading reading =
        Reading.of(
            "setup.py",
            """
            from setuptools import setup, find_packages
            VERSION = "1.2"
            REQUIRED = ["six", 'attrs' '>=19']
            GROWN = ["no"]
            GROWN += ["more"]
            def setup_things(): pass
            setup(
                name="tool",
                version=VERSION,
                description=("Does "
                             "things"),
                packages=find_packages("src"),
                install_requires=REQUIRED,
                tests_require=GROWN,
                extras_require={
                    "yaml": ["pyyaml"],  # comment
                    f"x{VERSION}": ["no"],
                    ":sys_platform=='win32'": ["colorama"],
                    "all": read("all.txt") + ["no"],
                },
                setup_requires=["a", get(), "c"] if True else [],
                entry_points={"console_scripts": ["tool = tool:main"]},
            )
            """);
    assertEquals(
        List.of(
            "pypi | attrs | >=19 | dependencies | setup.py:3",
            "pypi | colorama | null | dependencies | setup.py:18",
            "pypi | pyyaml | null | extra:yaml | setup.py:16",
            "pypi | six | null | dependencies | setup.py:3"),
        reading.dependencies());
    assertEquals(List.of("CONSOLE_SCRIPT | tool | tool:main | setup.py:22"), reading.entryPoints());
    assertEquals(
        List.of("pypi | tool |  | Does things | 1.2 | null | setup.py:8"), reading.modules());
  }

  @Test
  void requirementsIncludeFilesOfAnyNameOnce() {
    assertEquals(
        List.of(
            "pypi | a | ==1.0 | requirements | requirements.txt:2",
            "pypi | b | >=2 | dev | requirements-dev.txt:2",
            "pypi | c | null | dependencies | requirements/base.txt:1",
            "pypi | d | ==1 | locked | requirements/lock.txt:2"),
        Reading.of("requirements.txt", "# deps\na==1.0 --hash=sha256:0 \\\n-e .\n")
            .with(
                "requirements-dev.txt",
                "-r requirements.txt\nb >= 2 # newest\n-r requirements-dev.txt\n-r ../../../x\n")
            .with("requirements/base.txt", "c")
            .with("requirements/lock.txt", "# This file is autogenerated by pip-compile\nd==1\n")
            .with(
                "pyproject.toml",
                "[tool.setuptools.dynamic]\ndependencies = { file = ['requirements/base.txt'] }\n")
            .dependencies());
  }

  @Test
  void environmentsOfToxAndSessionsOfNoxAreCommands() {
    assertEquals(
        List.of(
            "TEST | tox | TARGET | tox.ini:1",
            "TEST | tox | TARGET | tox.ini:3",
            "LINT | tox -e lint | TARGET | tox.ini:5"),
        Reading.of("tox.ini", "[tox]\nenvlist = py\n[testenv]\ncommands = pytest\n[testenv:lint]\n")
            .commands());
    assertEquals(
        List.of(
            "TEST | nox -s tests | TARGET | noxfile.py:4",
            "LINT | nox -s style | TARGET | noxfile.py:6"),
        Reading.of(
                "noxfile.py",
                """
                import nox

                @nox.session(python=["3.11"])
                def tests(session):
                    session.run("pytest")
                @nox.session(name="style")
                def lint(session): ...
                def helper(): ...
                """)
            .commands());
  }
}
