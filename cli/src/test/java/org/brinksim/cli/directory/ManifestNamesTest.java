package org.brinksim.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every name of a file in a manifest, in the place of which a name that leads elsewhere is put. */
class ManifestNamesTest {
  private static final String SECRET = "root:TOPSECRET:0:0";

  @TempDir private Path temp;
  private Path run;
  private Path manifest;
  private JsonNode whole;

  @BeforeEach
  void run() throws IOException {
    SmallRun.run(temp, "-n", "8", "--quiet");
    run = temp.resolve(SmallRun.NAME);
    manifest = run.resolve("manifest.json");
    whole = Json.MAPPER.readTree(Files.readString(manifest));
    Files.writeString(temp.resolve("passwd"), SECRET + "\n");
    Files.writeString(temp.resolve("passwd.yaml"), SECRET + "\n");
    Files.writeString(run.resolve("notes.txt"), SECRET + "\n");
    Files.createSymbolicLink(run.resolve("link.yaml"), temp.resolve("passwd.yaml"));
    Files.createSymbolicLink(run.resolve("out"), temp);
  }

  private List<String> hostile() {
    return List.of(
        temp.resolve("passwd").toString(),
        temp.resolve("passwd.yaml").toString(),
        "/etc/passwd",
        "/dev/zero",
        "../passwd",
        "../passwd.yaml",
        "charts/../../passwd.yaml",
        "./scenario.yaml",
        "..\\passwd",
        "C:\\passwd.yaml",
        "link.yaml",
        "out/passwd.yaml",
        "notes.txt",
        "none.yaml",
        "charts",
        "charts/",
        "",
        " ",
        ".",
        "..",
        "a\u0000b",
        "\u001b[31mred.yaml",
        "x".repeat(5_000) + ".yaml");
  }

  /** Every place of a name below a list of things with a file. */
  private List<String> places() {
    List<String> places = new ArrayList<>();
    for (String list : List.of("scenarios", "inputs", "outputs")) {
      for (int i = 0; i < whole.get(list).size(); i++) {
        places.add("/" + list + "/" + i);
      }
    }
    // The study of an ordinary run is none, and names no file.
    assertThat(whole.at("/study/file").asString()).isEmpty();
    assertThat(whole.findValues("file")).hasSize(places.size() + 1);
    return places;
  }

  @Test
  void noneLeadsOutOfTheDirectory() throws IOException {
    Map<String, String> before = RunFiles.texts(temp);
    for (String place : places()) {
      boolean drawn = whole.at(place).get("file").asString().startsWith("charts/");
      for (String name : drawn ? hostile().subList(0, 10) : hostile()) {
        JsonNode changed = whole.deepCopy();
        ((ObjectNode) changed.at(place)).put("file", name);
        Files.writeString(manifest, Json.MAPPER.writeValueAsString(changed));
        if (place.startsWith("/inputs/") || isInside(place, name)) {
          continue;
        }
        Invocation report = Invocation.of(temp, "report", SmallRun.NAME);

        assertThat(report.code()).as("%s %s", place, name).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(report.out()).isEmpty();
        assertThat(report.err())
            .as("%s %s", place, name)
            .startsWith("brink: a")
            .doesNotContain("TOPSECRET", "root:", "\u001b", "Exception");
        assertThat(report.err().length()).isLessThan(500);
      }
    }
    Files.writeString(manifest, before.get("a/manifest.json"));
    assertThat(RunFiles.texts(temp)).isEqualTo(before);
  }

  /** A name of an output may be one that is not there, or is the user's: nothing is read of it. */
  private static boolean isInside(String place, String name) {
    return place.startsWith("/outputs/")
        && List.of("notes.txt", "none.yaml", "charts", "C:\\passwd.yaml").contains(name);
  }

  @Test
  void inputsAreNamesOnly() throws IOException {
    JsonNode changed = whole.deepCopy();
    ((ObjectNode) changed.at("/inputs/0")).put("file", temp.resolve("passwd").toString());
    Files.writeString(manifest, Json.MAPPER.writeValueAsString(changed));

    Invocation report = Invocation.of(temp, "report", SmallRun.NAME);

    assertThat(report.code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(run.resolve("report.html"))).doesNotContain("TOPSECRET");
  }

  @Test
  void aScenarioOfARunExtendsNoOtherFile() throws IOException {
    Path scenario = run.resolve("scenario.yaml");
    String text = Files.readString(scenario);
    for (String base : List.of(temp.resolve("passwd").toString(), "../passwd", "link.yaml")) {
      Files.writeString(scenario, "extends: " + base + "\n" + text);

      Invocation report = Invocation.of(temp, "report", SmallRun.NAME);

      assertThat(report.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(report.err()).contains("extends").doesNotContain("TOPSECRET", "root");
    }
  }
}
