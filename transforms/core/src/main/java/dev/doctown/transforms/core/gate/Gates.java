package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All gates, in order: a sentence is rejected by the first that does not admit it. What gets
 * through is supported or unverified, never true. Safe for use by several threads; the same answer
 * to the same task is judged alike, whatever was judged before.
 */
public final class Gates {
  /** The name under which a sentence that an answer says twice is rejected. */
  private static final String REPEATED = "hygiene";

  private final List<Gate> gates;
  private final SupportGate support;

  /**
   * The gates for tasks about one repository.
   *
   * @param words every word of the repository's paths and files, dependencies included
   * @param embedder null: words alone decide
   */
  public Gates(WordIndex words, @Nullable TextEmbedder embedder) {
    this.gates =
        List.of(
            new CharacterRule(),
            new PlainTextRule(),
            new SentenceRule(),
            new LoopRule(),
            new ThoughtRule(),
            new PromptRule(),
            new SecretRule(),
            new InstructionRule(),
            new RestatementRule(),
            new EvidenceGate(),
            new ParameterGate(),
            new IdentifierGate(words),
            new LiteralGate(words),
            new RelationGate(),
            new NegationGate(),
            new CommandGate());
    this.support = new SupportGate(embedder);
  }

  /** Judges the claims of one answer; both lists are in the claims' order. */
  public Judged judge(DocumentationTask task, List<Claim> claims, String generationKey) {
    List<CitedClaim> admitted = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    SaidBefore said = SaidBefore.ofOne();
    for (Claim claim : claims) {
      if (!texts.add(claim.text()) || said.repeats(claim.aspect(), claim.text())) {
        rejections.add(new Rejection(generationKey, claim.number(), REPEATED));
        continue;
      }
      CitedClaim cited = CitedClaim.of(task, claim);
      gates.stream()
          .filter(gate -> !gate.admits(cited))
          .findFirst()
          .ifPresentOrElse(
              gate -> rejections.add(new Rejection(generationKey, claim.number(), gate.name())),
              () -> admitted.add(cited));
    }
    List<Support> supports = support.judge(admitted);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < admitted.size(); i++) {
      CitedClaim cited = admitted.get(i);
      if (supports.get(i) == Support.REJECTED) {
        rejections.add(new Rejection(generationKey, cited.claim().number(), SupportGate.NAME));
      } else {
        statements.add(statement(cited, supports.get(i), generationKey));
      }
    }
    rejections.sort((left, right) -> Integer.compare(left.getStatement(), right.getStatement()));
    return new Judged(statements, rejections);
  }

  private static Statement statement(CitedClaim cited, Support support, String generationKey) {
    Claim claim = cited.claim();
    return new Statement(
        claim.text(),
        claim.aspect(),
        claim.subject(),
        support.label(),
        cited.evidence(),
        generationKey,
        claim.number());
  }
}
