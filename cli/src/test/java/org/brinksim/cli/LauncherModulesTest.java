package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.results.foreign.TableForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher does with a module that is built when asked for: that for Apache Parquet. */
class LauncherModulesTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.ofEpochSecond(1_000_000_000));

  @TempDir private static Path once;
  private static Checkout checkout;
  private static Path module;

  @TempDir private Path directory;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    checkout = Checkout.make(once);
    Path home = checkout.home();
    Files.createDirectories(home.resolve("sim-core/src/main"));
    Files.createDirectories(home.resolve("parquet/src/main"));
    Files.createDirectories(home.resolve("parquet/target/lib"));
    Files.writeString(home.resolve("parquet/src/main/B.java"), "final class B {}\n");
    Files.writeString(home.resolve("parquet/pom.xml"), "<project/>\n");
    module = home.resolve("parquet/target/brink-parquet-0.jar");
    Invocation first = checkout.start(once, checkout.makingNoArchive(), line("list"));
    assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.DONE);
  }

  @BeforeEach
  void run() throws IOException {
    Files.deleteIfExists(module);
    Invocation run =
        Invocation.of(directory, "run", "starter", "-n", "2", "--out", "run", "--no-charts");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
  }

  private static List<String> line(String... words) {
    List<String> line = new ArrayList<>(List.of(checkout.launcher()));
    line.addAll(List.of(words));
    return line;
  }

  private Invocation brink(String words) throws IOException, InterruptedException {
    return checkout.start(directory, checkout.makingNoArchive(), line(words.split(" ")));
  }

  /** A module that names, as its service, a class which the tests have. */
  private static void buildModule() throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(module))) {
      jar.putNextEntry(new ZipEntry("META-INF/services/" + TableForm.class.getName()));
      jar.write(CountedRows.class.getName().getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--as parquet", "--as=parquet"})
  void itIsTakenWhereItIsBuiltAndAskedFor(String form) throws IOException, InterruptedException {
    String export = "export run --out tables " + form;
    Invocation without = brink(export);
    assertThat(without.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(without.err()).contains("the module for Apache Parquet is not built");
    buildModule();

    Invocation with = brink(export);

    assertThat(with.code()).as(with.err()).isEqualTo(ExitCode.DONE);
    assertThat(directory.resolve("tables/replications.parquet")).hasContent("replications 2");
  }

  @Test
  void oneThatIsOlderThanItsSourcesIsRefusedToWhoeverAsksForIt()
      throws IOException, InterruptedException {
    buildModule();
    Files.setLastModifiedTime(module, LONG_AGO);

    Invocation refused = brink("export run --as parquet --out tables");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .startsWith("brink: the module for Apache Parquet is older than ")
        .endsWith(
            " Build it again:\n"
                + "brink: mvn -P parquet -pl parquet -am -Dmaven.test.skip=true package\n");
    assertThat(directory.resolve("tables")).doesNotExist();
    assertThat(brink("export run --as mesa --out m.csv").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void nothingElseHasIt() throws IOException, InterruptedException {
    Files.writeString(module, "no jar");

    assertThat(brink("list").code()).isEqualTo(ExitCode.DONE);
    buildModule();
    Invocation path =
        checkout.start(
            directory,
            with(checkout.makingNoArchive(), "BRINK_JAVA_OPTS", "-XshowSettings:properties"),
            line("export", "run", "--as", "mesa", "--out", "m.csv"));
    assertThat(path.err()).contains("java.class.path").doesNotContain("brink-parquet");
  }

  private static Map<String, String> with(
      Map<String, String> environment, String name, String value) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(name, value);
    return all;
  }
}
