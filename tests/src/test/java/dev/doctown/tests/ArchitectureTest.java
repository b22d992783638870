package dev.doctown.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of docs/architecture.md. */
@AnalyzeClasses(
    packages = "dev.doctown",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
  private static final String SPI = "dev.doctown.transforms.spi..";
  private static final String SCHEMAS = "dev.doctown.schemas..";
  private static final String DOCPACK = "dev.doctown.docpack..";
  private static final String CORE = "dev.doctown.transforms.core..";
  private static final String WORKER = "dev.doctown.transforms.worker..";
  private static final String MODELS = "dev.doctown.transforms.models..";
  private static final String GIT = "dev.doctown.transforms.git..";
  private static final String TREE_SITTER = "dev.doctown.transforms.treesitter..";
  private static final String DJL = "dev.doctown.transforms.djl..";
  private static final String LLAMA = "dev.doctown.transforms.llama..";
  private static final String PIPELINE = "dev.doctown.pipeline..";
  private static final String RUNNERS = "dev.doctown.runners..";

  @ArchTest
  static final ArchRule spiUsesTheJdkOnly =
      classes()
          .that()
          .resideInAPackage(SPI)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(SPI, "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule workerUsesTheJdkAndSpiOnly =
      classes()
          .that()
          .resideInAPackage(WORKER)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(WORKER, SPI, "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule modelsKnowNothingOfDoctownButSpi =
      noClasses()
          .that()
          .resideInAPackage(MODELS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SCHEMAS, DOCPACK, CORE, PIPELINE, RUNNERS, GIT, TREE_SITTER, DJL, LLAMA, WORKER);

  @ArchTest
  static final ArchRule docpackDependsOnSchemasAndSpiOnly =
      noClasses()
          .that()
          .resideInAPackage(DOCPACK)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CORE, PIPELINE, RUNNERS, GIT, TREE_SITTER, DJL, LLAMA);

  @ArchTest
  static final ArchRule coreKnowsNeitherPipelineNorEngines =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PIPELINE, RUNNERS, GIT, TREE_SITTER, DJL, LLAMA);

  @ArchTest
  static final ArchRule enginesDependOnSpiOnly =
      noClasses()
          .that()
          .resideInAnyPackage(GIT, TREE_SITTER, DJL, LLAMA)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SCHEMAS, DOCPACK, CORE, PIPELINE, RUNNERS);

  @ArchTest
  static final ArchRule enginesDoNotKnowEachOther =
      slices()
          .matching("dev.doctown.transforms.(git|treesitter|djl|llama)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule enginesAreFoundNeverNamed =
      noClasses()
          .that()
          .resideInAnyPackage(PIPELINE, RUNNERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GIT, TREE_SITTER, DJL, LLAMA);

  @ArchTest
  static final ArchRule beamOnlyInCorePipelineAndRunners =
      noClasses()
          .that()
          .resideOutsideOfPackages(CORE, PIPELINE, RUNNERS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  @ArchTest
  static final ArchRule theCommandTouchesRunnersInTheClassesOfGraphs =
      noClasses()
          .that()
          .resideInAPackage(RUNNERS)
          .and()
          .haveNameNotMatching(".*\\.(\\w+Graph|FlinkJobs|PausingClock)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.beam..", "org.apache.flink..");

  @ArchTest
  static final ArchRule djlOnlyInDjl =
      noClasses()
          .that()
          .resideOutsideOfPackage(DJL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.djl..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule nativeBindingsOnlyInEngines =
      noClasses()
          .that()
          .resideOutsideOfPackages(DJL, LLAMA)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.jna..");

  /** Its classes load a native library. */
  @ArchTest
  static final ArchRule javaLlamaOnlyInBundled =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.doctown.transforms.llama.bundled..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.kherud..");

  @ArchTest
  static final ArchRule theEnginesOfGgufModelsDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage("dev.doctown.transforms.llama.bundled..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.doctown.transforms.llama.binding..", "dev.doctown.transforms.llama.writing..");

  @ArchTest
  static final ArchRule jgitOnlyInGit =
      noClasses()
          .that()
          .resideOutsideOfPackage(GIT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..");

  @ArchTest
  static final ArchRule treeSitterOnlyInTreeSitter =
      noClasses()
          .that()
          .resideOutsideOfPackage(TREE_SITTER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.treesitter..");

  @ArchTest
  static final ArchRule bucketedIsTheOnlyCallerOfGroupByKey =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.doctown.transforms.core.Bucketed")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.apache\\.beam\\.sdk\\.transforms\\.(GroupByKey|Reshuffle|GroupIntoBatches|Combine|join\\.CoGroupByKey)(\\$.*)?");
}
