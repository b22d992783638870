# Reference of Ruby: gems of every gemspec and Gemfile at the root of a folder, as RubyGems and
# Bundler read them. Nothing is fetched or installed, but the files are run. What `gemspec` in a
# Gemfile adds belongs to the gemspec.
#
# Usage: ruby ruby.rb FOLDER > rows.tsv; columns: kind, path, name, version, scope.
require "bundler"
require "rubygems"

# A module: gemspecs are evaluated at the top level, and would overwrite variables there.
module Reference
  def self.version(requirement)
    requirement.none? ? "" : requirement.as_list.sort.join(", ")
  end

  def self.row(path, dependency, scope)
    ["dependency", path, dependency.name, version(dependency.requirement), scope]
  end

  def self.gemspecs
    Dir.glob("*.gemspec").sort.flat_map do |path|
      spec = Gem::Specification.load(path)
      spec.dependencies.map { |each| row(path, each, each.type.to_s) } +
        spec.executables.map { |name| ["binary", path, name, "", ""] }
    end
  end

  # Bundler's own reader, told to keep quiet about gemspecs.
  class Gemfile < Bundler::Dsl
    def gemspec(*) end
  end

  def self.gemfile
    return [] unless File.exist?("Gemfile")
    reader = Gemfile.new
    reader.eval_gemfile("Gemfile")
    reader.dependencies.map { |each| row("Gemfile", each, each.groups.join(",")) }
  end
end

Dir.chdir(ARGV[0])
(Reference.gemspecs + Reference.gemfile).uniq.sort.each { |row| puts row.join("\t") }
