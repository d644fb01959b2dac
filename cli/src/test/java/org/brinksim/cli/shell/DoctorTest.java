package org.brinksim.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DoctorTest {
  private static final long GIBIBYTE = 1L << 30;
  private static final Map<String, String> DESK =
      Map.of("DISPLAY", ":0", "PATH", "/usr/bin:/opt/bin");

  @TempDir private Path directory;

  private Machine machine(
      String version, long memory, String system, Map<String, String> environment) {
    return machine(version, memory, system, environment, directory, text -> Set.of());
  }

  private static Machine machine(
      String version,
      long memory,
      String system,
      Map<String, String> environment,
      Path place,
      Function<String, Set<Integer>> fonts) {
    return new Machine(
        version,
        "/java",
        memory,
        system,
        environment,
        "out",
        place,
        program -> program.equals(Path.of("/opt/bin/firefox")),
        fonts);
  }

  private static DoctorFinding finding(Machine machine, String name) {
    return machine.findings().stream().filter(it -> it.name().equals(name)).findFirst().get();
  }

  @Test
  void aMachineThatHasAllIsFoundToHaveIt() {
    List<DoctorFinding> findings = machine("17.0.15", GIBIBYTE, "Linux", DESK).findings();

    assertThat(findings)
        .extracting(DoctorFinding::name)
        .containsExactly("Java", "Memory", "Fonts", "Disk", "Display", "Browser");
    assertThat(findings).allSatisfy(it -> assertThat(it.ok()).as(it.toString()).isTrue());
    assertThat(findings).allSatisfy(it -> assertThat(it.advice()).isEmpty());
    assertThat(findings.get(0).found()).isEqualTo("Java 17.0.15 in /java");
    assertThat(findings.get(1).found()).isEqualTo("1024 MiB for Java");
    assertThat(findings.get(5).found()).isEqualTo("/opt/bin/firefox");
  }

  @Test
  void whatIsMissingIsTold() {
    Machine bare = machine("11.0.2", GIBIBYTE / 4, "Linux", Map.of());

    for (String name : List.of("Java", "Memory", "Display", "Browser")) {
      DoctorFinding finding = finding(bare, name);
      assertThat(finding.ok()).as(name).isFalse();
      assertThat(finding.advice()).as(name).isNotBlank();
    }
    assertThat(finding(bare, "Java").needed()).isTrue();
    assertThat(finding(bare, "Memory").needed()).isTrue();
    assertThat(finding(bare, "Display").needed()).isFalse();
    assertThat(finding(bare, "Browser").needed()).isFalse();
    assertThat(finding(machine("25", GIBIBYTE, "Linux", DESK), "Java").ok()).isTrue();
  }

  @Test
  void fontsThatAreMissingAreToldAndThoseOfWideLettersAreNoFault() {
    Function<String, Set<Integer>> noneAtAll =
        text -> {
          throw new InternalError("no fontconfig");
        };
    Function<String, Set<Integer>> noGreek =
        text -> text.contains("\u0391") ? Set.of(0x391) : Set.of();
    Function<String, Set<Integer>> noKorean =
        text -> text.contains("\ud55c") ? Set.of(0xd55c) : Set.of();

    assertThat(finding(machine("17", GIBIBYTE, "Linux", DESK, directory, noneAtAll), "Fonts"))
        .satisfies(it -> assertThat(it.ok()).isFalse())
        .satisfies(it -> assertThat(it.advice()).contains("apt install fontconfig"));
    assertThat(finding(machine("17", GIBIBYTE, "Linux", DESK, directory, noGreek), "Fonts"))
        .satisfies(it -> assertThat(it.ok()).isFalse())
        .satisfies(it -> assertThat(it.found()).isEqualTo("no font for \u0391"));
    assertThat(finding(machine("17", GIBIBYTE, "Linux", DESK, directory, noKorean), "Fonts"))
        .satisfies(it -> assertThat(it.ok()).isTrue())
        .satisfies(it -> assertThat(it.found()).contains("fonts-noto-cjk"));
  }

  @Test
  void aPlaceThatIsNotThereYetIsOnTheDiskOfWhatIsAndAFileIsNoPlace() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Function<String, Set<Integer>> all = text -> Set.of();

    assertThat(
            finding(
                machine("17", GIBIBYTE, "Linux", DESK, directory.resolve("a/b/c"), all), "Disk"))
        .satisfies(it -> assertThat(it.ok()).isTrue())
        .satisfies(it -> assertThat(it.found()).endsWith(" MiB free for out"));
    assertThat(finding(machine("17", GIBIBYTE, "Linux", DESK, file.resolve("out"), all), "Disk"))
        .satisfies(it -> assertThat(it.ok()).isFalse())
        .satisfies(it -> assertThat(it.found()).isEqualTo(file + " is no directory"));
  }

  @Test
  void windowsAndMacHaveADisplayAndABrowserOfTheirOwn() {
    for (String system : List.of("Windows 11", "Mac OS X")) {
      Machine machine = machine("17", GIBIBYTE, system, Map.of());
      assertThat(finding(machine, "Display").ok()).isTrue();
      assertThat(finding(machine, "Browser").ok()).isTrue();
    }
  }

  @Test
  void theCommandTellsEachAndEndsWithWhetherRunsCanBe() throws IOException {
    Invocation well = Invocation.with(directory, Map.of("PATH", ""), "", "doctor");

    assertThat(well.code()).as(well.out()).isEqualTo(ExitCode.DONE);
    assertThat(
            well.out()
                .lines()
                .limit(6)
                .map(line -> line.split(" +")[0] + " " + line.split(" +")[1]))
        .containsExactly(
            "Java ok", "Memory ok", "Fonts ok", "Disk ok", "Display missing", "Browser missing");
    assertThat(well.out()).contains("\nDisplay (runs need none): brink gui opens no window here;");
    Files.writeString(directory.resolve("file"), "");
    Invocation ill = Invocation.of(directory, "doctor", "--out", "file/x", "--json");
    assertThat(ill.code()).isEqualTo(ExitCode.MISSING);
    JsonNode told = Json.MAPPER.readTree(ill.out());
    assertThat(told.get("ok").asBoolean()).isFalse();
    assertThat(told.get("findings").get(3).propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(DoctorFinding.class.getRecordComponents())
                .map(it -> it.getName())
                .toList());
    assertThat(told.get("findings").get(3).get("ok").asBoolean()).isFalse();
    assertThat(directory.resolve("out")).doesNotExist();
  }
}
