package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.text.ShellWords;

/**
 * The command line that goes on with a run.
 *
 * @param session how the user starts Brink
 * @param typed the arguments of the run
 * @param resumed whether {@code --resume} is among them
 * @param named whether {@code --out} is
 * @param fromFiles what files of defaults say, which may be another by then
 */
public record ResumeLine(
    Session session,
    List<String> typed,
    boolean resumed,
    boolean named,
    List<Assignment> fromFiles) {

  /**
   * The line; where the scenario came from standard input, it asks for the same again.
   *
   * @param directory where the run lies
   */
  public String of(String directory) {
    List<String> line = new ArrayList<>(typed);
    int end = line.contains("--") ? line.indexOf("--") : line.size();
    if (!resumed) {
      line.add(end, "--resume");
    }
    if (!named) {
      line.addAll(end, List.of("--out", directory));
    }
    int after = end + line.size() - typed.size();
    line.addAll(after, fromFiles.stream().map(it -> "--" + it.path() + "=" + it.value()).toList());
    String again = typed.stream().anyMatch(StandardInput::isMeant) ? " < FILE" : "";
    return session.program() + " " + ShellWords.joined(line) + again;
  }
}
