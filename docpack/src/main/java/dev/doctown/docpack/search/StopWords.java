package dev.doctown.docpack.search;

import java.util.Set;

/** English function words, which say nothing about what a query looks for. */
final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          ("a about across after all an and any are as at be been before being between"
                  + " by can could did do does during each else few for from had has have how i if"
                  + " in into is it its may me might more most must my myself no nor not of off on"
                  + " once only onto or other our out over own s same shall should so some such"
                  + " than that the their them then there these they this those through to too"
                  + " under until up us use used uses using very via was we were what when where"
                  + " which while who whose why will with within without would you your")
              .split(" "));

  private StopWords() {}

  static boolean contains(String lowerCaseWord) {
    return WORDS.contains(lowerCaseWord);
  }
}
