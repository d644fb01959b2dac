package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script of an installation, in the files that {@code distribution/stage} lays out. */
class InstallationTest {
  private static final String JAVA = System.getProperty("java.home");

  @TempDir private static Path once;
  private static Checkout jars;
  private static Path installed;

  @TempDir private Path directory;

  @BeforeAll
  static void stage() throws IOException, InterruptedException {
    jars = Checkout.make(once);
    installed = once.resolve("installed");
    Path bill = Files.writeString(once.resolve("brink.cdx.json"), "{}\n");
    String stage = Path.of("..", "distribution", "stage").toRealPath().toString();
    Invocation staged =
        jars.start(
            once,
            Map.of(),
            List.of(
                stage,
                jars.tools().resolve("jars").toString(),
                bill.toString(),
                installed.toString()));
    assertThat(staged).isEqualTo(new Invocation(ExitCode.DONE, "", ""));
  }

  private Invocation brink(Path home, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(home.resolve("bin/brink").toString()));
    line.addAll(Arrays.asList(arguments));
    return jars.start(directory, environment, line);
  }

  private static void assertListed(Invocation listed) {
    assertThat(listed.code()).as(listed.err()).isEqualTo(ExitCode.DONE);
    assertThat(listed.out()).startsWith("kursk-2024 ").contains("\nstarter ");
    assertThat(listed.err()).isEmpty();
  }

  private static void assertRefused(Invocation refused, String message) {
    assertThat(refused).isEqualTo(new Invocation(ExitCode.BAD_INPUT, "", message));
  }

  /** The same files elsewhere. */
  private Path copyIn(Path place) throws IOException {
    return new Checkout(installed, jars.tools()).linkedTo(place).home();
  }

  private Path javaThatSays(String release, String script) throws IOException {
    Path home = directory.resolve("java");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (!release.isEmpty()) {
      Files.writeString(home.resolve("release"), release + "\n");
    }
    return home.toRealPath();
  }

  @Test
  void needsNoOtherProgramThanJava() throws IOException, InterruptedException {
    assertListed(brink(installed, Map.of("JAVA_HOME", "", "PATH", JAVA + "/bin"), "list"));
  }

  @Test
  void takesItsOwnJavaBeforeAnyOther() throws IOException, InterruptedException {
    Path home = copyIn(directory.resolve("own"));
    Files.createSymbolicLink(home.resolve("runtime"), Path.of(JAVA));

    assertListed(brink(home, Map.of("JAVA_HOME", "/none", "PATH", "/none"), "list"));
  }

  @Test
  void saysThatThereIsNoJava() throws IOException, InterruptedException {
    assertRefused(
        brink(installed, Map.of("JAVA_HOME", "", "PATH", "/none"), "list"),
        """
        brink: no java on the PATH; Brink needs Java 17 or later.
        brink: On Debian or Ubuntu: apt install openjdk-17-jre. Or set JAVA_HOME. Or take the archive of Brink that has its own Java.
        """);
    assertRefused(
        brink(installed, Map.of("JAVA_HOME", "/none"), "list"),
        """
        brink: JAVA_HOME is /none, which has no bin/java.
        brink: Set it to the directory of a Java 17 or later, or unset it to use the java on the PATH.
        """);
  }

  /** The file "release" tells the version, or else Java does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JAVA_VERSION="1.8.0_402" | exit 9                                     | 8
          JAVA_VERSION="11.0.2"    | exit 9                                     | 11
          ''                       | echo 'openjdk version "16.0.1" 2021' >&2   | 16
          ''                       | echo 'java version "1.8.0_402"' >&2        | 8
          """)
  void refusesAnOlderJava(String release, String script, int version)
      throws IOException, InterruptedException {
    Path java = javaThatSays(release, script);

    assertRefused(
        brink(installed, Map.of("JAVA_HOME", java.toString()), "list"),
        """
        brink: %s/bin/java is version %d; Brink needs 17 or later.
        brink: Set JAVA_HOME to a newer Java.
        """
            .formatted(java, version));
  }

  @Test
  void refusesAJavaThatDoesNotTellItsVersion() throws IOException, InterruptedException {
    Path java = javaThatSays("", "echo hello");

    assertRefused(
        brink(installed, Map.of("JAVA_HOME", java.toString()), "list"),
        "brink: " + java + "/bin/java does not tell its version; Brink needs Java 17 or later.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a:b", "$HOME", "größe", "-d", "\\", "a\n"})
  void runsBelowADirectoryOfAnyName(String name) throws IOException, InterruptedException {
    assertListed(brink(copyIn(directory.resolve("./" + name)), Map.of(), "list"));
  }

  @Test
  void runsThroughALink() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(directory.resolve("elsewhere/bin"));
    Files.createSymbolicLink(bin.resolve("brink"), installed.resolve("bin/brink"));

    assertListed(brink(bin.getParent(), Map.of(), "list"));
  }

  @Test
  void refusesToRunAlone() throws IOException, InterruptedException {
    Path alone = Files.createDirectories(directory.resolve("bin")).resolve("brink");
    Files.copy(installed.resolve("bin/brink"), alone);

    assertRefused(
        jars.start(directory, Map.of(), List.of("sh", alone.toString(), "list")),
        "brink: "
            + alone.toRealPath()
            + " lies in no installation of Brink.\n"
            + "brink: Unpack the whole archive, and run bin/brink there, by its path.\n");
  }

  /** Java's own end would be 1, which says that replications failed. */
  @Test
  void saysWhyJavaDoesNotStart() throws IOException, InterruptedException {
    Invocation refused = brink(installed, Map.of("BRINK_JAVA_OPTS", "-Xmxfoo"), "list");

    assertThat(refused.err())
        .endsWith(
            "brink: Java does not start. Maybe because:\nbrink: BRINK_JAVA_OPTS is -Xmxfoo\n");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void runsAScenario() throws IOException, InterruptedException {
    Invocation run =
        brink(installed, Map.of(), "run", "starter", "-n", "3", "--no-charts", "--out", "out");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(directory.resolve("out/replications.csv")).isNotEmptyFile();
  }

  @Test
  void eachFileHasItsChecksum() throws IOException, InterruptedException {
    String check = "sha256sum -c --quiet SHA256SUMS && find . -type f | wc -l";
    Invocation checked = jars.start(installed, Map.of(), List.of("sh", "-c", check));

    long sums = Files.readAllLines(installed.resolve("SHA256SUMS")).size();
    assertThat(checked.err()).isEmpty();
    assertThat(checked.out().strip()).isEqualTo(Long.toString(sums + 1));
    assertThat(Files.readString(installed.resolve("SHA256SUMS")))
        .contains("  bin/brink\n", "  LICENSE\n", "  NOTICE\n", "  scenarios/starter.yaml\n");
  }

  /** Nobody runs the script for Windows here; that it tells Java the same is seen by reading. */
  @Test
  void theScriptForWindowsGivesJavaTheSameOptions() throws IOException {
    String windows = Files.readString(installed.resolve("bin/brink.bat"));
    String other = Files.readString(installed.resolve("bin/brink"));
    String run = other.substring(other.indexOf("\nheadless=true"), other.indexOf("\n# What may"));
    List<String> options =
        Pattern.compile("(?<=[\\s='])-X[\\w:+=*.-]+")
            .matcher(run)
            .results()
            .map(option -> option.group())
            .filter(option -> !option.equals("-XX:+Use") && !option.endsWith("File="))
            .toList();

    assertThat(options).hasSizeGreaterThan(10).allMatch(windows::contains);
    String commands = run.substring(run.indexOf("-* | ") + 5, run.indexOf(") compilers="));
    assertThat(windows).contains("(" + commands.replace(" |", "") + ")");
    assertThat(windows.lines().count()).isEqualTo(windows.split("\r\n").length);
  }
}
