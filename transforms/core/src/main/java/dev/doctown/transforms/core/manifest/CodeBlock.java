package dev.doctown.transforms.core.manifest;

import java.util.List;

/**
 * A block of code in a document.
 *
 * @param language in lower case; empty if the document names none
 * @param heading the nearest heading above; empty if there is none
 */
record CodeBlock(String language, List<String> lines, int firstLine, String heading) {}
