package dev.doctown.docpack.quality;

import java.util.Set;

/** Words that a language knows whether or not the repository has them. */
final class Keywords {
  private static final Set<String> WORDS =
      Set.of(
          ("abstract any as assert async await bool boolean break byte case catch char class const"
                  + " continue def default defer del dict do double elif else enum except export"
                  + " extends false False final finally float fn for func function go if impl"
                  + " implements import in instanceof int interface is lambda let list long map match"
                  + " mod module mut namespace new nil None not null number object or package pass"
                  + " private protected pub public raise readonly return Self self set short static"
                  + " str string String struct super switch this throw throws trait true True try"
                  + " tuple type typeof u8 undefined union unsafe use usize var void volatile while"
                  + " with yield")
              .split(" "));

  private Keywords() {}

  static boolean contain(String word) {
    return WORDS.contains(word);
  }
}
