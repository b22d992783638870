package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.search.SearchHit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextFormsTest {
  @Test
  void quantitiesReadAsPeopleSayThem() {
    assertEquals("5,870 texts", Quantities.count(5870, "texts"));
    assertEquals("1 file", Quantities.count(1, "files"));
    assertEquals("1 entry point", Quantities.count(1, "entry points"));
    assertEquals("1 dependency", Quantities.count(1, "dependencies"));
    assertEquals("0 files", Quantities.count(0, "files"));
    assertEquals("1.21 M", Quantities.large(1_211_000));
    assertEquals("999,999", Quantities.large(999_999));
    assertEquals("21.4 MB", Quantities.bytes(21_400_000));
    assertEquals("49.7 kB", Quantities.bytes(49_681));
    assertEquals("980 bytes", Quantities.bytes(980));
    assertEquals("59 s", Quantities.duration(59));
    assertEquals("4 min 52 s", Quantities.duration(292));
    assertEquals("2 h 5 min", Quantities.duration(7_500));
  }

  @Test
  void factsOfAStageThatDoNotFitBesideItsSecondsFollowBelow() {
    assertEquals(
        """
          embed     5,870 texts   1,200 of them from the old pack   1.21 M tokens      164.0 s
                    7,380 tokens/s   311 chunks left out (--embed all)
        """,
        String.join(
                "\n",
                SummaryText.stage(
                    "embed",
                    164.04,
                    List.of(
                        "5,870 texts",
                        "1,200 of them from the old pack",
                        "1.21 M tokens",
                        "7,380 tokens/s",
                        "",
                        "311 chunks left out (--embed all)")))
            + "\n");
  }

  @Test
  void searchResultsAreJsonOfTheDocumentedForm() {
    assertEquals(
        "{\"results\":[{\"path\":\"src/Numbers.java\",\"start_line\":31,\"end_line\":48,"
            + "\"score\":0.871,\"symbol\":\"org.x.Numbers.parseInt\","
            + "\"snippet\":\"say \\\"hi\\\"\"},"
            + "{\"path\":\"a.md\",\"start_line\":1,\"end_line\":2,"
            + "\"score\":0.5,\"symbol\":null,\"snippet\":\"# A\"}]}",
        SearchCommand.toJson(
            List.of(
                new SearchHit(
                    "src/Numbers.java", 31, 48, 0.87149, "org.x.Numbers.parseInt", "say \"hi\""),
                new SearchHit("a.md", 1, 2, 0.5, null, "# A"))));
  }

  @Test
  void nativesOfThisPlatformGoWhereTheirLoadersLook() {
    assertEquals(
        Optional.of("native/lib/x86_64-linux-gnu-tree-sitter-java.so"),
        NativeLibraries.place("lib/x86_64-linux-gnu-tree-sitter-java.so", "Linux", "amd64"));
    assertEquals(
        Optional.of("native/lib/aarch64-macos-tree-sitter.dylib"),
        NativeLibraries.place("lib/aarch64-macos-tree-sitter.dylib", "Mac OS X", "aarch64"));
    assertEquals(
        Optional.of("native/libonnxruntime.so"),
        NativeLibraries.place(
            "ai/onnxruntime/native/linux-x64/libonnxruntime.so", "Linux", "amd64"));
    assertEquals(
        Optional.of("native/libjllama.dylib"),
        NativeLibraries.place(
            "de/kherud/llama/Mac/aarch64/libjllama.dylib", "Mac OS X", "aarch64"));
    assertEquals(
        Optional.of("native/libjllama.so"),
        NativeLibraries.place("de/kherud/llama/Linux/x86_64/libjllama.so", "Linux", "amd64"));
    assertEquals(
        Optional.of("native/libtokenizers.so"),
        NativeLibraries.place("native/lib/linux-aarch64/cpu/libtokenizers.so", "Linux", "aarch64"));
    assertEquals(
        Optional.of("native/libjnidispatch.so"),
        NativeLibraries.place("com/sun/jna/linux-x86-64/libjnidispatch.so", "Linux", "amd64"));
    assertEquals(
        Optional.of("native/libsnappyjava.so"),
        NativeLibraries.place(
            "org/xerial/snappy/native/Linux/x86_64/libsnappyjava.so", "Linux", "amd64"));
    assertEquals(
        Optional.of("native/libjnidispatch.jnilib"),
        NativeLibraries.place(
            "com/sun/jna/darwin-aarch64/libjnidispatch.jnilib", "Mac OS X", "aarch64"));
    assertEquals(
        Optional.of("native/" + System.mapLibraryName("zstd-jni")),
        NativeLibraries.place("linux/amd64/libzstd-jni-1.5.7-6.so", "Linux", "amd64"));
  }

  @Test
  void nativesOfOtherPlatformsStayInTheirJars() {
    assertEquals(
        Optional.empty(),
        NativeLibraries.place("lib/aarch64-linux-gnu-tree-sitter.so", "Linux", "amd64"));
    assertEquals(
        Optional.empty(),
        NativeLibraries.place(
            "ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib", "Linux", "aarch64"));
    assertEquals(
        Optional.empty(),
        NativeLibraries.place("com/sun/jna/linux-x86/libjnidispatch.so", "Linux", "amd64"));
    assertEquals(
        Optional.empty(),
        NativeLibraries.place("freebsd/amd64/libzstd-jni-1.5.7-6.so", "Linux", "amd64"));
    assertEquals(
        Optional.empty(), NativeLibraries.place("org/example/Some.class", "Linux", "amd64"));
  }
}
