package dev.doctown.transforms.core.subsystem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of names, and names as a person would write them. */
final class Words {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu}\\p{L})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}(?!s(?:\\P{Ll}|$))\\p{Ll})");
  private static final int LONGEST = 200;

  /** Words that are not written like others. */
  private static final Map<String, String> WRITTEN =
      Stream.of(
              "AES AMQP API APIs AST AWS CDN CI CLI CPU CRUD CSRF CSS CSV DB DI DNS DOM DSL DTO EOF"
                  + " ETL",
              "FAQ FFI FTP GCP GPU GUI HTML HTTP HTTPS ID IDE IO IP IPC IR JDBC JDK JIT JNI JPA"
                  + " JSON JSX",
              "JVM JWT LDAP LLM LSP MCP MIME MQTT OAuth OIDC OKF OpenAPI ORM OS PDF PHP QA RBAC"
                  + " REPL REST",
              "RPC RSS RTP SASL SDK SMTP SPI SQL SSE SSH SSL SSR SVG TCP TLS TOML TTY UDP UI URI"
                  + " URL URLs",
              "UTF UUID UX VM WSGI ASGI WASM XML XHR YAML ZIP GraphQL GitHub GitLab JavaScript"
                  + " TypeScript",
              "WebSocket WebSockets SQLite MySQL PostgreSQL MongoDB NoSQL gRPC npm iOS macOS"
                  + " OpenSSL PCRE",
              "PCRE2 AOT AOF RDB LRU GeoIP GIS CORS SHA HMAC UTF8 I18N L10N WebDAV DevTools NextJS"
                  + " NodeJS",
              "tRPC JPMS JMX JNDI SSO TSX SCSS BSON HTTP2 HTTP3 QUIC IPv4 IPv6 TTL UTC RFC HTML5"
                  + " DTD EPUB TanStack FS OG MDX BSD FreeBSD NetBSD OpenBSD DragonFlyBSD")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), word -> word));

  private static final Map<String, String> MEANT =
      Map.of(
          "www",
          "website",
          "win",
          "Windows",
          "win32",
          "Windows",
          "de",
          "deserialization",
          "ser",
          "serialization",
          "utils",
          "utilities",
          "util",
          "utilities");

  private Words() {}

  /** The words of a name in snake, kebab or camel case, in lower case. */
  static List<String> of(String name) {
    return written(name).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static Stream<String> written(String name) {
    String head = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return BETWEEN.splitAsStream(head).filter(word -> !word.isEmpty());
  }

  /** A name as a phrase: {@code http_client} is "HTTP client". */
  static String phrase(String name) {
    return phrase(written(name));
  }

  /** Words as a phrase. */
  static String phrase(List<String> words) {
    return phrase(words.stream());
  }

  private static String phrase(Stream<String> words) {
    String phrase = words.map(Words::word).collect(Collectors.joining(" "));
    int end = phrase.indexOf(' ') < 0 ? phrase.length() : phrase.indexOf(' ');
    return WRITTEN.containsValue(phrase.substring(0, end)) ? phrase : capitalized(phrase);
  }

  private static String word(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String known = MEANT.getOrDefault(lower, WRITTEN.get(lower));
    boolean isShout =
        word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(lower);
    return known != null ? known : isShout ? word : lower;
  }

  /** A title as its author wrote it; one that is a mere name becomes a phrase. */
  static String titled(String title) {
    boolean mereName = title.indexOf(' ') < 0 && title.equals(title.toLowerCase(Locale.ROOT));
    return mereName ? phrase(title) : title;
  }

  /** A phrase within another: without the capital of a plain word. */
  static String uncapitalized(String phrase) {
    int end = phrase.indexOf(' ') < 0 ? phrase.length() : phrase.indexOf(' ');
    String first = phrase.substring(0, end);
    return WRITTEN.containsValue(first)
        ? phrase
        : first.toLowerCase(Locale.ROOT) + phrase.substring(end);
  }

  /** Several of what a word of English names. */
  static String plural(String word) {
    if (word.endsWith("s") || word.isEmpty()) {
      return word;
    }
    if (word.matches(".*(?:x|ch|sh)")) {
      return word + "es";
    }
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  static String capitalized(String phrase) {
    int end = phrase.isEmpty() ? 0 : phrase.offsetByCodePoints(0, 1);
    return phrase.substring(0, end).toUpperCase(Locale.ROOT) + phrase.substring(end);
  }
}
