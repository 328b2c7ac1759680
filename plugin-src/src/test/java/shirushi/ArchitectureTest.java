package shirushi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the arrows between the rooms, as docs/structure.md draws them. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("shirushi");

  /** A rule, and the smallest program that breaks it: one class {@code A} or several. */
  private record Rule(String name, ArchRule rule, String... offence) {}

  private static final DescribedPredicate<JavaAccess<?>> OPENS_A_FILE_CHANNEL =
      DescribedPredicate.describe(
          "opens a file channel",
          access ->
              access
                  .getTarget()
                  .getFullName()
                  .matches(
                      "java\\.nio\\.file\\.Files\\."
                          + "(new(Byte|Input|Output|Buffered)|readAll|readString|lines|write"
                          + "|createFile|createTempFile|mismatch|copy\\(.*java\\.io\\.).*"));

  private static final List<Rule> RULES =
      List.of(
          room("bridge", "anyone may use it without taking the palette along"),
          room("language", "every room may speak, and none is spoken of"),
          room("origin", "tags are read wherever a layer is, whatever made it", "language"),
          room("canvas", "a layer carries its tag, and knows of nothing else", "origin"),
          room("request", "it is the contract; both sides of a contract may see it", "canvas"),
          room("model", "a model states where it comes from", "origin", "bridge"),
          room(
              "diffusion",
              "pictures are made without knowing for whom",
              "request",
              "model",
              "bridge",
              "canvas"),
          room("format", "files hold layers and tags", "canvas", "origin"),
          room(
              "scan",
              "looking through files needs only files",
              "format",
              "canvas",
              "origin",
              "language"),
          room(
              "evidence",
              "what is shown of a picture must not depend on what made it",
              "format",
              "canvas",
              "origin",
              "language"),
          room("style", "how things look depends on nothing but their origin", "origin"),
          room(
              "host",
              "a new host needs to know only layers",
              "style",
              "format",
              "canvas",
              "origin",
              "language"),
          room(
              "job",
              "here host and diffusion meet, and nowhere else",
              "host",
              "diffusion",
              "request",
              "model",
              "format",
              "origin",
              "canvas",
              "bridge"),
          room(
              "ui",
              "the palette asks for jobs; it does none itself",
              "style",
              "evidence",
              "job",
              "format",
              "host",
              "request",
              "model",
              "origin",
              "language",
              "canvas"),
          room(
              "cli",
              "commands are one way in among others",
              "evidence",
              "job",
              "scan",
              "host",
              "diffusion",
              "request",
              "model",
              "format",
              "origin",
              "language",
              "canvas",
              "bridge"),
          new Rule(
              "no cycles",
              slices()
                  .matching("shirushi.(*)..")
                  .should()
                  .beFreeOfCycles()
                  .because("a room can then be read, tested and replaced without those above it"),
              "package shirushi.canvas; public class A { shirushi.origin.B b; }",
              "package shirushi.origin; public class B { shirushi.canvas.A a; }"),
          new Rule(
              "native libraries",
              noClasses()
                  .that()
                  .resideOutsideOfPackage("shirushi.bridge..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("ai.djl..", "ai.onnxruntime..", "com.sun.jna..")
                  .because("a runtime can be exchanged only where nobody else knows its types"),
              "package shirushi.diffusion; class A { com.sun.jna.Pointer pointer; }"),
          new Rule(
              "Swing",
              noClasses()
                  .that()
                  .resideOutsideOfPackages(
                      "shirushi.ui.view..",
                      "shirushi.host.easel.view..",
                      "shirushi.host.remote.view..",
                      "shirushi.style..")
                  .and()
                  .haveNameNotMatching("shirushi\\.(Easel|Palette)Program(\\$.*)?")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("javax.swing..")
                  .because("painting must work where there is no screen"),
              "package shirushi.job; class A { javax.swing.JLabel label; }"),
          new Rule(
              "file channels",
              noClasses()
                  .should()
                  .dependOnClassesThat()
                  .areAssignableTo(FileChannel.class)
                  .orShould()
                  .accessTargetWhere(OPENS_A_FILE_CHANNEL)
                  .because("a file channel loads the JDK's network library, which opens sockets"),
              """
              package shirushi.format;
              class A { java.io.InputStream in(java.nio.file.Path file) throws Exception {
                return java.nio.file.Files.newInputStream(file); } }\
              """),
          new Rule(
              "libraries of the values",
              classes()
                  .that()
                  .resideInAnyPackage("shirushi.origin..", "shirushi.canvas..")
                  .should()
                  .onlyDependOnClassesThat()
                  .resideInAnyPackage(
                      "shirushi.origin..",
                      "shirushi.canvas..",
                      "shirushi.language..",
                      "java..",
                      "javax..",
                      "org.w3c.dom..",
                      "org.xml.sax..",
                      "com.google.gson..",
                      "com.adobe.internal.xmp..",
                      "org.bouncycastle..",
                      "co.nstant.in.cbor..")
                  .allowEmptyShould(true)
                  .because("what says where a picture comes from must outlive our other choices"),
              "package shirushi.canvas; class A { picocli.CommandLine command; }"));

  @Test
  void rulesAreAskedAboutOurClasses() {
    assertThat(OURS.contain("shirushi.Main")).isTrue();
    assertThat(OURS.contain("shirushi.bridge.Cancel")).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> ruleHolds() {
    return RULES.stream().map(rule -> dynamicTest(rule.name(), () -> rule.rule().check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> ruleNoticesAnOffence(@TempDir Path folder) {
    return RULES.stream()
        .map(
            rule ->
                dynamicTest(
                    rule.name(),
                    () -> {
                      JavaClasses wrong = compile(folder.resolve(rule.name()), rule.offence());
                      assertThat(rule.rule().evaluate(wrong).hasViolation()).isTrue();
                    }));
  }

  /** The classes of one room may see those of the rooms below it, and no others of ours. */
  private static Rule room(String name, String reason, String... below) {
    List<String> visible = new ArrayList<>(List.of("shirushi." + name + ".."));
    Stream.of(below).forEach(room -> visible.add("shirushi." + room + ".."));
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("shirushi." + name + "..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("shirushi..")
                    .and(not(resideInAnyPackage(visible.toArray(String[]::new)))))
            .allowEmptyShould(true)
            .because(reason);
    return new Rule(name, rule, "package shirushi." + name + "; class A { shirushi.Main main; }");
  }

  private static JavaClasses compile(Path folder, String... sources) throws IOException {
    Files.createDirectories(folder);
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (int i = 0; i < sources.length; i++) {
      Path source = folder.resolve((char) ('A' + i) + ".java");
      arguments.add(Files.writeString(source, sources[i]).toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).as("compiles").isZero();
    return new ClassFileImporter().importPath(folder);
  }
}
