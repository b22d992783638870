package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.DocpackWriter;
import dev.doctown.docpack.PackDescription;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code show} says of a symbol, on a pack written by hand. */
final class ShowSymbolTest {
  private static final String SOURCE = "class Store\n  put\n  get\nclass Disk\nboot\n";

  private final List<SymbolRow> symbols = new ArrayList<>();
  private final List<EdgeRow> edges = new ArrayList<>();
  private @TempDir Path folder = Path.of("");
  private String pack = "";

  @BeforeEach
  void write() {
    symbol("store", "class", "app.Store", "src/a.x", 1, 3, "class Store", "Keeps things.\nAll.");
    symbol("put", "method", "app.Store.put", "src/a.x", 2, 2, "put(item)", null);
    symbol("get", "method", "app.Store.get", "src/a.x", 3, 3, "get(key)", null);
    symbol("disk", "class", "app.Disk", "src/a.x", 4, 4, "class Disk", null);
    symbol("boot", "function", "app.boot", "src/a.x", 5, 5, "boot()", null);
    symbol("try1", "function", "test.try1", "test/t.x", 1, 1, "try1()", null);
    for (int i = 10; i < 22; i++) {
      symbol("user" + i, "function", "user" + i, "src/a.x", 5, 5, "", null);
      edge("user" + i, "get", "calls", "src/a.x", i, 95);
    }
    edge("store", "put", "contains", "src/a.x", 2, 100);
    edge("store", "get", "contains", "src/a.x", 3, 100);
    edge("store", null, "implements", "src/a.x", 1, 95);
    edge("disk", "store", "extends", "src/a.x", 4, 95);
    edge("boot", "put", "calls", "src/a.x", 5, 95);
    edge("disk", "put", "calls", "src/a.x", 4, 50);
    edge("boot", "store", "references", "src/a.x", 5, 95);
    edge("try1", "put", "calls", "test/t.x", 1, 90);
    edge("put", "get", "calls", "src/a.x", 2, 80);
    pack = pack().toString();
  }

  @Test
  void aTypeHasUsersSupertypesSubtypesAndMembers() {
    assertEquals(
        """
        class app.Store  src/a.x:1-3
            class Store

        Subsystem: Storage

        Uses: 3 places, with imports and tests

        Keeps things.
        All.

        Users (1)
          function app.boot  src/a.x:5

        Supertypes (1)
          outside Outside  src/a.x:1

        Subtypes (1)
          class app.Disk  src/a.x:4

        Members (2)
          method app.Store.put  src/a.x:2
          method app.Store.get  src/a.x:3

        Source
        class Store
          put
          get
        """,
        Run.of("show", pack, "Store").out());
  }

  @Test
  void aMethodHasCallersTestsCalleesAndAnExample() {
    assertEquals(
        """
        method app.Store.put  src/a.x:2-2
            put(item)

        Subsystem: Storage

        Worded by a model (2)
          Puts an `item` away.ᵐ  [src/a.x:2-2]
          parameter item: What to keep.ᵐ?  [src/a.x:2-2, src/a.x:3-3]
          ᵐ worded by a model, supported by the lines named; ᵐ? unverified. Neither says that it is true.

        Callers (1)
          function app.boot  src/a.x:5
          and 1 uncertain

        Tests (1)
          function test.try1  test/t.x:1

        Callees (1)
          method app.Store.get  src/a.x:3

        Example  test/t.x:1-1
            store.put(1)

        Source
          put
        """,
        Run.of("show", pack, "Store.put").out());
  }

  @Test
  void longListsAreCutUnlessAllIsWanted() {
    String cut = Run.of("show", pack, "Store.get").out();
    String whole = Run.of("show", "--all", pack, "Store.get").out();

    assertEquals(
        List.of(
            "Callers (13)",
            "  method app.Store.put  src/a.x:2",
            "  function user10  src/a.x:10",
            "  function user18  src/a.x:18",
            "  … and 3 more (--all)"),
        List.of(
            cut.lines().toList().get(5),
            cut.lines().toList().get(6),
            cut.lines().toList().get(7),
            cut.lines().toList().get(15),
            cut.lines().toList().get(16)));
    assertEquals("  function user21  src/a.x:21", whole.lines().toList().get(18));
  }

  @Test
  void programsGetJson() {
    assertEquals(
        "{\"symbols\":[{\"id\":\"put\",\"kind\":\"method\",\"name\":\"app.Store.put\",\"signature\":"
            + "\"put(item)\",\"visibility\":\"public\",\"path\":\"src/a.x\",\"start_line\":2,"
            + "\"end_line\":2,\"documentation\":null,\"declarations\":[]}],\"subsystems\":[\"Storage\"],\"relations\":"
            + "{\"callers\":{\"symbols\":[{\"id\":\"boot\",\"kind\":\"function\",\"name\":\"app.boot\",\"path\":\"src/a.x\",\"line\":5}],\"uncertain\":1},\"tests\":{\"symbols\":[{\"id\":\"try1\",\"kind\":\"function\",\"name\":\"test.try1\",\"path\":\"test/t.x\",\"line\":1}],\"uncertain\":0},\"callees\":{\"symbols\":[{\"id\":\"get\",\"kind\":\"method\",\"name\":\"app.Store.get\",\"path\":\"src/a.x\",\"line\":3}],\"uncertain\":0}},\"examples\":[{\"path\":\"test/t.x\",\"start_line\":1,\"end_line\":1,\"code\":\"store.put(1)\"}],\"statements\":[{\"text\":\"Puts"
            + " an\\n"
            + "`item`"
            + " away.\",\"aspect\":\"summary\",\"subject\":null,\"support\":\"supported\",\"evidence\":[{\"path\":\"src/a.x\",\"start_line\":2,\"end_line\":2}],\"generation_key\":\"g\"},{\"text\":\"What"
            + " to keep.\",\"aspect\":\"parameter\",\"subject\":\"item\",\"support\":\"unverified\",\"evidence\":[{\"path\":\"src/a.x\",\"start_line\":2,\"end_line\":2},{\"path\":\"src/a.x\",\"start_line\":3,\"end_line\":3}],\"generation_key\":\"g\"}]}\n",
        Run.of("show", "--json", pack, "put").out());
  }

  private void symbol(
      String id,
      String kind,
      String qualified,
      String path,
      int start,
      int end,
      String signature,
      @Nullable String documentation) {
    symbols.add(
        SymbolRow.newBuilder()
            .setSymbolId(id)
            .setName(qualified.substring(qualified.lastIndexOf('.') + 1))
            .setQualifiedName(qualified)
            .setKind(kind)
            .setPath(path)
            .setStartByte(symbols.size())
            .setStartLine(start)
            .setEndLine(end)
            .setSignature(signature)
            .setDocComment(documentation)
            .setVisibility("public")
            .setParameters(List.of())
            .setRank(id.equals("put") ? 9L : 1L)
            .setFanIn(id.equals("store") ? 3 : 0)
            .build());
  }

  private void edge(
      String from, @Nullable String to, String kind, String path, int line, int confidence) {
    edges.add(
        EdgeRow.newBuilder()
            .setFromSymbolId(from)
            .setToSymbolId(to)
            .setToName("Outside")
            .setKind(kind)
            .setPath(path)
            .setStartByte(edges.size())
            .setLine(line)
            .setConfidence(confidence)
            .build());
  }

  private static FileRow file(String path, String category, String subsystem) {
    return FileRow.newBuilder(HandPack.file(path, null, "syntax", null))
        .setCategory(category)
        .setSubsystemId(subsystem)
        .build();
  }

  private static SubsystemRow subsystem(String id, String name, String path) {
    return SubsystemRow.newBuilder()
        .setSubsystemId(id)
        .setName(name)
        .setConfidence(50)
        .setFiles(List.of(path))
        .setSymbols(List.of())
        .setDependsOn(List.of())
        .setEvidence(List.of())
        .setProvenance("extracted")
        .build();
  }

  private Path pack() {
    Path target = folder.resolve("show.docpack");
    symbols.sort(Comparator.comparing(SymbolRow::getPath, Utf8Order.INSTANCE));
    edges.sort(DocpackTable.EDGES.order());
    ChunkRow chunk =
        ChunkRow.newBuilder()
            .setChunkId("c")
            .setPath("src/a.x")
            .setStartByte(0)
            .setEndByte(SOURCE.length())
            .setStartLine(1)
            .setEndLine(5)
            .setKind("lines")
            .setSymbolIds(List.of())
            .setBreadcrumb("")
            .setContent(SOURCE)
            .setContentSha256(Digests.sha256(SOURCE))
            .build();
    EnrichedSymbolRow enriched =
        EnrichedSymbolRow.newBuilder()
            .setSymbolId("put")
            .setName("put")
            .setDocumentation("")
            .setUsageExamples(List.of(new UsageExample("test/t.x", 1, 1, "store.put(1)")))
            .setRelatedSymbols(List.of())
            .setGenerationKeys(List.of())
            .setEvidence(List.of())
            .setProvenance("mixed")
            .setStatements(
                List.of(
                    new Statement(
                        "Puts an\n`item` away.",
                        "summary",
                        null,
                        "supported",
                        List.of(new Evidence("src/a.x", 2, 2, null)),
                        "g",
                        0),
                    new Statement(
                        "What to keep.",
                        "parameter",
                        "item",
                        "unverified",
                        List.of(
                            new Evidence("src/a.x", 2, 2, null),
                            new Evidence("src/a.x", 3, 3, null)),
                        "g",
                        1)))
            .build();
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      writer.table(
          DocpackTable.FILES,
          List.of(file("src/a.x", "source", "s"), file("test/t.x", "test", "t")).iterator());
      writer.table(DocpackTable.SYMBOLS, symbols.iterator());
      writer.table(DocpackTable.CHUNKS, List.of(chunk).iterator());
      writer.table(DocpackTable.EDGES, edges.iterator());
      writer.table(
          DocpackTable.SUBSYSTEMS,
          List.of(subsystem("s", "Storage", "src/a.x"), subsystem("t", "Tests", "test/t.x"))
              .iterator());
      writer.table(DocpackTable.ENRICHED_SYMBOLS, List.of(enriched).iterator());
      writer.finish(
          new PackDescription(
              "0.1.0",
              new RepositoryIdentity("x", null, null, null, null, false, "0".repeat(64)),
              new TreeMap<>(Utf8Order.INSTANCE),
              List.of(),
              List.of(),
              true),
          target);
    }
    return target;
  }
}
