package dev.doctown.transforms.llama.reading;

import dev.doctown.transforms.spi.ModelDescription;

/**
 * What an embedding model was trained to see in front of a query and of a text, as its makers
 * document it. Families are told apart by their architecture.
 *
 * @param query in front of queries
 * @param text in front of texts
 */
public record TextPrefixes(String query, String text) {
  private static final TextPrefixes NONE = new TextPrefixes("", "");

  /** The instruction that Qwen3's embedding and reranking models were trained with. */
  static final String INSTRUCTION =
      "Given a web search query, retrieve relevant passages that answer the query";

  /** The prefixes of a model. */
  public static TextPrefixes of(ModelDescription model) {
    return switch (model.architecture()) {
      case "qwen3", "qwen3vl" -> new TextPrefixes("Instruct: " + INSTRUCTION + "\nQuery:", "");
      case "nomic-bert", "nomic-bert-moe" ->
          new TextPrefixes("search_query: ", "search_document: ");
      case "gemma-embedding" ->
          new TextPrefixes("task: search result | query: ", "title: none | text: ");
      default -> NONE;
    };
  }
}
