package dev.doctown.transforms.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessorFeaturesTest {

  @Test
  void theFeaturesThatChooseKernelsAreListedInOneOrder() {
    assertEquals(
        "avx+avx2+fma+avx512f",
        ProcessorFeatures.parse(
            "processor\t: 0\n"
                + "model name\t: X\n"
                + "flags\t\t: fpu avx512f fma avx2 avx sse\n"
                + "bugs\t: y\n"));
  }

  @Test
  void armNamesItsLineFeatures() {
    assertEquals(
        "asimd+asimdhp+i8mm",
        ProcessorFeatures.parse("processor : 0\nFeatures\t: fp asimd i8mm asimdhp\n"));
  }

  @Test
  void anUnknownProcessorIsGeneric() {
    assertEquals("generic", ProcessorFeatures.parse("processor : 0\nflags : fpu\n"));
    assertEquals("generic", ProcessorFeatures.parse(""));
  }
}
