package dev.doctown.tests.gates;

import dev.doctown.transforms.core.gate.Claim;
import dev.doctown.transforms.core.gate.Gates;
import dev.doctown.transforms.core.gate.Judged;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges sentences of doc comments, and lies made of them, against code without its comments. Which
 * ones is chosen by their digests; what several functions of a file say alike counts once.
 *
 * <p>Rules were made with one half of the files in view, the figures are of the other half.
 */
final class GateMeasurement {
  private static final int TOGETHER = 3;
  private static final int FEWEST_LINES = 3;

  /** What is judged. */
  enum Kind {
    TRUE,
    TRUE_RELATION,
    INVENTED,
    LITERAL,
    RELATION,
    NEGATED,
    STOLEN,
    SHIFTED,
    PADDED_WITH_CODE,
    PADDED_WITH_WORD,
    TRUE_TOGETHER,
    STOLEN_TOGETHER,
    SHIFTED_TOGETHER
  }

  /**
   * A sentence of a doc comment.
   *
   * @param siblings functions of the file that say something else, the nearest first
   */
  private record Said(
      DocumentedCode code,
      Gates gates,
      DocumentedFunction function,
      List<DocumentedFunction> siblings,
      int sentence) {
    String text() {
      return function.sentences().get(sentence);
    }

    String order() {
      return Digests.sha256(function.symbol().getQualifiedName() + "\n" + text());
    }
  }

  /** Which half of the files. */
  enum Half {
    IN_VIEW,
    KEPT_ASIDE;

    static Half of(String path) {
      return Integer.parseInt(Digests.sha256(path).substring(0, 2), 16) % 2 == 0
          ? IN_VIEW
          : KEPT_ASIDE;
    }
  }

  private final Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
  private final List<Said> said = new ArrayList<>();
  private final @Nullable TextEmbedder embedder;
  private final Half half;
  private final int most;

  GateMeasurement(@Nullable TextEmbedder embedder, Half half, int most) {
    this.embedder = embedder;
    this.half = half;
    this.most = most;
  }

  /** Takes the sentences of a docpack's code into the choice. */
  void add(DocumentedCode code) {
    Gates gates = new Gates(code.words(), embedder);
    Set<String> texts = new HashSet<>();
    code.byFile()
        .forEach(
            (path, file) -> {
              if (Half.of(path) != half) {
                return;
              }
              for (int at = 0; at < file.size(); at++) {
                DocumentedFunction function = file.get(at);
                List<DocumentedFunction> siblings = siblings(file, at);
                if (!siblings.isEmpty() && lines(function) >= FEWEST_LINES) {
                  for (int i = 0; i < function.sentences().size(); i++) {
                    if (texts.add(path + "\n" + function.sentences().get(i))) {
                      said.add(new Said(code, gates, function, siblings, i));
                    }
                  }
                }
              }
            });
  }

  /** Those that have a doc comment of their own and lines to cite. */
  private static List<DocumentedFunction> siblings(List<DocumentedFunction> file, int at) {
    DocumentedFunction function = file.get(at);
    List<DocumentedFunction> siblings = new ArrayList<>();
    for (int away = 1; away < file.size(); away++) {
      for (int other : new int[] {at + away, at - away}) {
        if (other >= 0
            && other < file.size()
            && lines(file.get(other)) >= FEWEST_LINES
            && !file.get(other).sentences().isEmpty()
            && function.isSibling(file.get(other))) {
          siblings.add(file.get(other));
        }
      }
    }
    return siblings;
  }

  private static long lines(DocumentedFunction function) {
    return function.source().lines().count();
  }

  void run() {
    said.sort(Comparator.comparing(Said::order));
    for (Said each : said) {
      judge(each);
    }
  }

  private void judge(Said each) {
    DocumentedFunction own = each.function();
    Random chance = new Random(Long.parseUnsignedLong(each.order().substring(0, 15), 16));
    DocumentedFunction neighbour = each.siblings().get(0);
    DocumentedFunction sibling = each.siblings().get(chance.nextInt(each.siblings().size()));
    String text = each.text();
    String stolen = sentence(sibling, chance);

    one(Kind.TRUE, each, text);
    one(Kind.INVENTED, each, Lies.invented(text, own, each.code().words(), chance));
    one(Kind.LITERAL, each, Lies.changedLiteral(text, own, chance));
    if (!Lies.isNegated(text)) {
      one(Kind.NEGATED, each, Lies.negated(text, chance));
    }
    one(Kind.STOLEN, each, stolen);
    one(Kind.SHIFTED, each, sentence(neighbour, chance));
    Optional<String> rare = Lies.rareName(own, chance);
    rare.ifPresent(name -> one(Kind.PADDED_WITH_CODE, each, Lies.padded(stolen, "`" + name + "`")));
    rare.ifPresent(name -> one(Kind.PADDED_WITH_WORD, each, Lies.padded(stolen, name)));
    Lies.swappedRelation(own, sibling, chance).ifPresent(lie -> one(Kind.RELATION, each, lie));
    Lies.trueRelation(own, chance).ifPresent(it -> one(Kind.TRUE_RELATION, each, it));
    if (each.sentence() == 0) {
      together(Kind.TRUE_TOGETHER, each, own);
      List<DocumentedFunction> speakers =
          each.siblings().stream().filter(other -> other.sentences().size() >= TOGETHER).toList();
      if (!speakers.isEmpty()) {
        together(Kind.SHIFTED_TOGETHER, each, speakers.get(0));
        together(Kind.STOLEN_TOGETHER, each, speakers.get(chance.nextInt(speakers.size())));
      }
    }
  }

  private static String sentence(DocumentedFunction speaker, Random chance) {
    return speaker.sentences().get(chance.nextInt(speaker.sentences().size()));
  }

  private void one(Kind kind, Said each, String text) {
    if (of(kind).all() < most) {
      of(kind).add(judged(each, List.of(text)));
    }
  }

  /** Three sentences of one answer: kept are answers of which two are left. */
  private void together(Kind kind, Said each, DocumentedFunction speaker) {
    if (speaker.sentences().size() >= TOGETHER && of(kind).all() < most) {
      of(kind).addTogether(judged(each, speaker.sentences().subList(0, TOGETHER)));
    }
  }

  private static Judged judged(Said each, List<String> texts) {
    List<Claim> claims = new ArrayList<>();
    texts.forEach(text -> claims.add(DocumentedFunction.claim(claims.size(), text)));
    DocumentedFunction function = each.function();
    return each.gates().judge(function.task(), claims, "key");
  }

  Outcome of(Kind kind) {
    return outcomes.computeIfAbsent(kind, unused -> new Outcome());
  }

  /** One line for each kind: how many, supported, unverified, rejected, by which gates. */
  String table() {
    StringBuilder table = new StringBuilder();
    outcomes.forEach((kind, outcome) -> table.append("%-18s%s%n".formatted(kind, outcome)));
    return table.toString();
  }
}
