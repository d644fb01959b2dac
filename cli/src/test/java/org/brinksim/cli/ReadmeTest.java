package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises is done as it stands there, from its first line to its last. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)\\./brink ([^`\n]+)(?:$|`)");
  private static final Pattern LEFT = Pattern.compile("(?m)^  ([a-z]+(?:\\.[a-z]+|/)) {2,}");

  @TempDir private Path directory;

  private static List<String> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /**
   * Runs a command; a thousand replications, and all checks, would take too long here, so three and
   * one must do, and a picture of the window for the window.
   */
  private Invocation follow(String command) {
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    if (command.startsWith("run ") && !arguments.contains("-n")) {
      arguments.addAll(List.of("-n", "3", "--no-charts"));
    }
    if (command.equals("verify")) {
      arguments.addAll(List.of("--only", "growth"));
    }
    if (command.startsWith("gui ")) {
      arguments.addAll(List.of("--screenshot", "window.png"));
    }
    return Invocation.of(directory, arguments.toArray(String[]::new));
  }

  @Test
  void itsCommandsWorkInTheirOrderAndLeaveWhatItSays() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    Files.createDirectory(directory.resolve("scenarios"));
    Files.copy(
        ROOT.resolve("scenarios/kursk-2024.yaml"), directory.resolve("scenarios/kursk-2024.yaml"));

    List<String> commands = all(COMMAND, readme);
    assertThat(commands)
        .contains("run scenarios/kursk-2024.yaml", "list", "init my-scenario", "report out/try");
    for (String command : commands) {
      Invocation followed = follow(command);
      assertThat(followed.code()).as(command + "\n" + followed.err()).isEqualTo(ExitCode.DONE);
      assertThat(followed.out()).as(command).isNotEmpty();
    }

    List<String> left = all(LEFT, readme);
    assertThat(left).contains("report.html", "charts/", "manifest.json");
    assertThat(left).allSatisfy(name -> assertThat(directory.resolve("out/try/" + name)).exists());
  }
}
