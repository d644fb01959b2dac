package org.brinksim.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.cli.claims.ClaimsSkeleton;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.document.Ids;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.tree.InputText;
import org.brinksim.results.WholeFile;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.scenarios.ShippedStudies;
import org.brinksim.text.ShellWords;
import org.brinksim.text.Template;
import org.brinksim.text.YamlText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink init}: a scenario file to start from. */
@Command(
    name = "init",
    description = {
      "Writes a commented scenario or study file to start your own from. It never writes over a file.",
      "",
      "A table of claims is a CSV file with a header and a row for each claim. Its columns: id, says,"
          + " by and date (year-month-day), which every claim has; a figure as value, or as low and"
          + " high, or as events and days (so many in so many days); unit, which goes with a value or"
          + " range; and source. Each claim that holds a number makes a parameter of its name."
    },
    footer = {
      "brink init my-scenario                     my-scenario.yaml, a small scenario",
      "brink init kursk-2024                      kursk-2024.yaml, as it is shipped",
      "brink init my-kursk --from kursk-2024      my-kursk.yaml, a copy under a new id",
      "brink init my-study --study                my-study.yaml, a study of a shipped scenario",
      "brink init my-crisis --from-claims claims.csv   a skeleton made of a table"
    },
    exitCodeList = {
      "0:the file is written",
      "2:bad usage, a table of claims that is not valid, or the file is there already",
      "3:the file could not be written"
    })
final class InitCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  private static final String STARTER = "starter";
  private static final String STARTER_STUDY = "kursk-commitment-by-arming";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      defaultValue = STARTER,
      description = "The id of the new scenario (default: ${DEFAULT-VALUE}).")
  private String id;

  @Option(names = "--study", description = "Writes a study: an experiment on a scenario.")
  private boolean study;

  @Option(
      names = "--from",
      paramLabel = "SHIPPED",
      description =
          "The shipped scenario or study to copy (default: the one with the id, or else "
              + STARTER
              + "; of studies "
              + STARTER_STUDY
              + ").")
  private String from;

  @Option(
      names = "--from-claims",
      paramLabel = "FILE",
      description =
          "A table of claims (CSV), or - for standard input; the scenario is a skeleton made of it, with placeholders for all"
              + " that no claim says.")
  private String claims;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write it (default: ID.yaml in this directory).")
  private String to;

  private final Session session;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!Ids.isId(id)) {
      throw new ParameterException(
          spec.commandLine(),
          Template.fill(
              "\"%s\" is not an id; must be a letter, then letters, digits, - or _; at most 64 characters",
              id));
    }
    if (claims != null && (study || from != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--from-claims makes a scenario of a table; leave out " + (study ? "--study" : "--from"));
    }
    String shown = to == null ? id + ".yaml" : to;
    if (claims != null) {
      DocumentText table = table();
      write(session.path(shown), shown, ClaimsSkeleton.of(id, table));
      return next(shown, "a skeleton made of " + table.name());
    }
    List<String> known = study ? ShippedStudies.ids() : ShippedScenarios.ids();
    String other = study ? STARTER_STUDY : STARTER;
    String source = from != null ? from : known.contains(id) ? id : other;
    write(session.path(shown), shown, content(source));
    return next(shown, "a copy of " + source);
  }

  private DocumentText table() {
    if (StandardInput.isMeant(claims)) {
      return session.in().text("table of claims");
    }
    try {
      return new DocumentText(claims, InputText.read(claims, session.path(claims)));
    } catch (MalformedInputException e) {
      throw new InvalidDocumentException("table of claims", claims, List.of(e.problem()));
    }
  }

  private int next(String shown, String what) {
    session.out().println("Wrote " + shown + ", " + what + ". Next:");
    session.out().println("  " + session.program() + " validate " + ShellWords.quoted(shown));
    session.out().println("  " + session.program() + " run " + ShellWords.quoted(shown));
    return ExitCode.DONE;
  }

  private String content(String source) {
    String text =
        (study ? ShippedStudies.find(source) : ShippedScenarios.find(source))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        Template.fill(
                            "\"%s\" is not a shipped %s. Maybe see \"brink list\".",
                            source, study ? "study" : "scenario")))
            .text();
    return Pattern.compile("^id: .*$", Pattern.MULTILINE)
        .matcher(text)
        .replaceFirst(Matcher.quoteReplacement("id: " + YamlText.of(id)));
  }

  private static void write(Path file, String shown, String text) {
    if (Files.exists(file)) {
      throw new BadInputException(shown + " is there already. Maybe give another ID or --to FILE");
    }
    WholeFile.write(file, text);
  }
}
