package dev.doctown.tests.calls;

/**
 * What a compiler says is called.
 *
 * @param path path of the file in the corpus
 * @param line where its name is declared, 1-based
 * @param name the declared name
 */
record Target(String path, int line, String name) {
  @Override
  public String toString() {
    return name + " " + path + ":" + line;
  }
}
