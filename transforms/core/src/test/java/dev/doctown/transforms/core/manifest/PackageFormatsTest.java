package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Manifests of packages in Go, Ruby, PHP and .NET. */
class PackageFormatsTest {
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
}
