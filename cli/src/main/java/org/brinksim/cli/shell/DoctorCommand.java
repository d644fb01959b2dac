package org.brinksim.cli.shell;

import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.TextTable;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code brink doctor}: what of the machine Brink needs, and whether it is there. */
@Command(
    name = "doctor",
    description = {
      "Looks at what Brink needs of this machine: Java, memory, fonts, room on the disk, a display"
          + " for the window, a browser for its pages. Tells of each whether it is there, and what"
          + " to do where it is not. It changes nothing."
    },
    footer = {"brink doctor", "brink doctor --out /data/runs"},
    exitCodeList = {
      "0:all that runs need is there; a display and a browser may be missing",
      "1:something that runs need is missing",
      "2:bad usage, or a file of defaults that is not valid"
    })
public final class DoctorCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where runs are to be written (default: where they go without --out).")
  private String out;

  @Option(
      names = "--json",
      description = "Prints one JSON object instead of a table: ok, findings.")
  private boolean json;

  private final Session session;

  /** The command in a session. */
  public DoctorCommand(Session session) {
    this.session = session;
  }

  private record Diagnosis(boolean ok, List<DoctorFinding> findings) {}

  @Override
  public Integer call() {
    String place = out == null ? new DefaultsFinder(session).ofUser().out() : out;
    List<DoctorFinding> findings = Machine.of(session, place).findings();
    boolean ok = findings.stream().noneMatch(it -> it.needed() && !it.ok());
    if (json) {
      Json.print(session, new Diagnosis(ok, findings));
    } else {
      say(findings);
    }
    return ok ? ExitCode.DONE : ExitCode.MISSING;
  }

  private void say(List<DoctorFinding> findings) {
    TextTable table = new TextTable(List.of(false, false, false));
    findings.forEach(it -> table.add(List.of(it.name(), it.ok() ? "ok" : "missing", it.found())));
    int width = session.terminal().columns().getAsInt();
    table.lines(width).forEach(session.out()::println);
    findings.stream()
        .filter(it -> !it.ok())
        .forEach(
            it -> {
              session.out().println();
              LineWrapping.wrapped(
                      it.name() + (it.needed() ? ": " : " (runs need none): ") + it.advice(), width)
                  .forEach(session.out()::println);
            });
  }
}
