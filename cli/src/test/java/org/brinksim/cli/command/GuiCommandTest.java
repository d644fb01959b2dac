package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.brinksim.cli.BrinkProcess;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command where there is no display: the tests of the window itself are those of its module.
 */
class GuiCommandTest {
  @TempDir private Path directory;

  @Test
  void withoutADisplayItSaysSoInOneLine() {
    assertThat(Invocation.of(directory, "gui", "starter"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: no display to open a window on (this Java has no display);"
                    + " --screenshot FILE needs none\n"));
  }

  @ParameterizedTest
  @CsvSource({"env -u DISPLAY", "env DISPLAY=:4711"})
  void aDisplayThatIsNotThereIsNoReasonForATrace(String before)
      throws IOException, InterruptedException {
    BrinkProcess brink =
        BrinkProcess.start(directory, List.of(before.split(" ")), "gui", "starter");
    Invocation end = brink.end();

    assertThat(end.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(end.err()).matches("brink: no display to open a window on .*\n");
    assertThat(end.out()).isEmpty();
  }

  @Test
  void aScreenshotNeedsNoDisplay() throws IOException {
    Invocation painted =
        Invocation.of(
            directory,
            "gui",
            "starter",
            "--screenshot",
            "a.png",
            "--at-day",
            "12",
            "--tab",
            "Charts");

    assertThat(painted).isEqualTo(new Invocation(ExitCode.DONE, "a.png\n", ""));
    assertThat(ImageIO.read(directory.resolve("a.png").toFile()).getWidth()).isEqualTo(1600);
  }

  @Test
  void whatIsChangedByHandIsSeenInThePicture() throws IOException {
    List<String> asWas = List.of("gui", "starter", "--at-day", "40", "--screenshot");
    Invocation.of(directory, with(asWas, "a.png"));
    Invocation changed =
        Invocation.of(directory, with(asWas, "b.png", "--without", "birch.close-border"));

    assertThat(changed).isEqualTo(new Invocation(ExitCode.DONE, "b.png\n", ""));
    assertThat(directory.resolve("b.png"))
        .isRegularFile()
        .satisfies(
            file ->
                assertThat(Files.readAllBytes(file))
                    .isNotEqualTo(Files.readAllBytes(directory.resolve("a.png"))));
  }

  private static String[] with(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void picturesOfEachDayAreForSlides() throws IOException {
    Files.writeString(
        directory.resolve("short.yaml"),
        "format: 1\nextends: starter.yaml\nid: short\nhorizonDays: 2\ncalendar: [{id: summit, remove: true}]\n"
            + "responses: [{id: casualtiesDay30, aggregate: {atDay: 1}}]\n");

    Invocation painted = Invocation.of(directory, "gui", "short.yaml", "--pictures", "days");

    assertThat(painted).isEqualTo(new Invocation(ExitCode.DONE, "days\n", ""));
    try (Stream<Path> files = Files.list(directory.resolve("days"))) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly("day-000.png", "day-001.png", "day-002.png");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gui starter --screenshot a.png --at-day 61 | brink gui: --at-day is 61; must be from 0 to 60",
        "gui starter --replication -1 | brink gui: --replication is -1; must be at least 0",
        "gui starter --screenshot a.png --tab Map | brink gui: --tab is \"Map\"; must be one of Ladder, States, Charts, What if, Many runs, Settings, About",
        "gui starter --without birch.close-bordr | brink gui: --without birch.close-bordr names no action and no event of this scenario; must be STATE.ACTION, STATE.ACTION@DAY or the id of an event. Did you mean \"birch.close-border\"?",
        "gui startr | brink: \"startr\" is neither a file nor a shipped scenario. Did you mean \"starter\"? Maybe see \"brink list\".",
      })
  void badUsageIsRefused(String arguments, String message) {
    Invocation refused = Invocation.of(directory, arguments.split(" "));

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).startsWith(message + "\n");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aBrokenScenarioHasNoPicture() throws IOException {
    Files.writeString(
        directory.resolve("broken.yaml"), "format: 1\nextends: starter.yaml\nhorizonDays: 0\n");

    Invocation refused = Invocation.of(directory, "gui", "broken.yaml", "--screenshot", "a.png");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).startsWith("broken.yaml is not a valid scenario (");
    assertThat(directory.resolve("a.png")).doesNotExist();
  }

  @Test
  void aPictureThatCannotBeWrittenHasItsOwnExitCode() throws IOException {
    Files.writeString(directory.resolve("no"), "");
    Invocation failed = Invocation.of(directory, "gui", "starter", "--screenshot", "no/such/a.png");

    assertThat(failed.code()).isEqualTo(ExitCode.UNWRITABLE);
    assertThat(failed.err()).contains("a.png");
  }

  @Test
  void aPictureOfBrinksIsPaintedAnewAndNothingElseIsTouched() throws IOException {
    String[] command = {"gui", "starter", "--screenshot", "a.png"};
    assertThat(Invocation.of(directory, command).code()).isEqualTo(ExitCode.DONE);
    byte[] first = Files.readAllBytes(directory.resolve("a.png"));
    assertThat(Invocation.of(directory, command).code()).isEqualTo(ExitCode.DONE);
    assertThat(directory.resolve("a.png")).hasBinaryContent(first);

    Files.writeString(directory.resolve("a.png"), "my holiday");
    Files.createDirectories(directory.resolve("days"));
    Files.writeString(directory.resolve("days/day-007.png"), "my holiday");
    Files.createSymbolicLink(directory.resolve("days/day-009.png"), directory.resolve("a.png"));
    for (String option : List.of("--screenshot", "--pictures")) {
      String name = option.equals("--screenshot") ? "a.png" : "days";
      Invocation refused = Invocation.of(directory, "gui", "starter", option, name);
      assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(refused.err())
          .startsWith("brink: " + name)
          .endsWith(
              " is there already, and is no picture that Brink painted. Maybe give another name\n");
    }
    assertThat(directory.resolve("a.png")).hasContent("my holiday");
    assertThat(directory.resolve("days/day-007.png")).hasContent("my holiday");
    assertThat(directory.resolve("days/day-009.png")).isSymbolicLink();
  }
}
