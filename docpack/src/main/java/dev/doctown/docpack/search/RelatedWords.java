package dev.doctown.docpack.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that stand for each other in questions and in code: what programmers abbreviate, and verbs
 * and adjectives that documentation and readers choose between. General vocabulary only; the words
 * of a line are all related to one another.
 */
final class RelatedWords {
  private static final List<String> GROUPS =
      """
      application app
      argument arg
      asynchronous async
      attribute attr
      authentication authorization auth
      average avg
      buffer buf
      character char
      command cmd
      configuration config conf
      connect bind attach plug
      connection conn
      context ctx
      database db
      delete del remove drop erase
      destination dest dst
      dictionary dict
      directory dir folder
      document doc
      element elem
      environment env
      error err exception failure
      execute exec
      expression expr
      extension ext
      format fmt
      function func fn
      identifier id
      image img
      implementation impl
      index idx
      information info
      initialize init
      integer int number num
      iterator iter
      language lang
      length len
      library lib
      maximum max
      memory mem
      message msg
      minimum min
      object obj
      operation op
      package pkg
      parameter param
      password passwd pwd pass
      pattern pat
      pointer ptr
      position pos
      previous prev
      process proc
      property prop
      reference ref
      regular regex regexp
      repository repo
      request req
      response resp res
      session sess
      source src
      specification spec
      standard std
      string str
      synchronous synchronize sync
      temporary temp tmp
      utility util
      value val
      variable var
      version ver
      window win
      allow permit enable
      cancel abort stop terminate
      change modify update
      check validate verify
      convert transform turn
      copy clone duplicate
      build built
      create make made new construct
      empty blank
      exclude exclusive omit skip
      find found search lookup
      forbid disallow prevent
      get retrieve fetch obtain
      join concat concatenate
      keep kept retain preserve
      load read
      own custom
      save store write written
      send sent
      throw thrown
      choose chosen select
      show display print render
      split divide
      start launch begin begun run
      unknown unrecognized undefined missing notfound
      """
          .lines()
          .toList();

  private static final Map<String, Set<String>> BY_STEM = byStem();

  private RelatedWords() {}

  /** The stems of the words that a word may stand for, without its own; in a fixed order. */
  static Set<String> of(String lowerCaseWord) {
    return BY_STEM.getOrDefault(EnglishStemmer.stem(lowerCaseWord), Set.of());
  }

  private static Map<String, Set<String>> byStem() {
    Map<String, Set<String>> related = new HashMap<>();
    for (String group : GROUPS) {
      Set<String> stems = new LinkedHashSet<>();
      for (String word : group.split(" ")) {
        stems.add(EnglishStemmer.stem(word));
      }
      for (String stem : stems) {
        Set<String> others = related.computeIfAbsent(stem, key -> new LinkedHashSet<>());
        others.addAll(stems);
        others.remove(stem);
      }
    }
    return related;
  }
}
