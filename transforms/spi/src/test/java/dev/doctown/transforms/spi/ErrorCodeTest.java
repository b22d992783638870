package dev.doctown.transforms.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  @Test
  void exitCodesAreTheDocumentedOnes() {
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 130, 143),
        Arrays.stream(ExitCode.values()).map(ExitCode::value).toList());
  }

  @Test
  void everyFaultOfAFileLeavesTheBuildRunning() {
    Map<ExitCode, List<ErrorCode>> byExit =
        Arrays.stream(ErrorCode.values())
            .filter(code -> code.name().startsWith("FILE_") || code.name().startsWith("PARSE_"))
            .collect(Collectors.groupingBy(ErrorCode::exitCode));
    assertEquals(List.of(ExitCode.BUILT_WITH_FAILURES), List.copyOf(byExit.keySet()));
  }

  @Test
  void everyCodeIsAnAreaAndAFault() {
    List<String> odd =
        Arrays.stream(ErrorCode.values())
            .map(Enum::name)
            .filter(name -> !name.matches("[A-Z0-9]+(_[A-Z0-9]+)+"))
            .toList();
    assertEquals(List.of("INTERRUPTED", "BUG"), odd);
  }
}
