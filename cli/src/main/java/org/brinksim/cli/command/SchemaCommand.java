package org.brinksim.cli.command;

import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.writing.DocumentSchema;
import org.brinksim.scenario.reading.ScenarioShape;
import org.brinksim.study.reading.StudyReader;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink schema}: the JSON Schema of the input files. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of scenario or study files, with which an editor completes and checks"
          + " them."
    },
    footer = {
      "brink schema scenario > scenario.schema.json",
      "brink schema study > study.schema.json",
      "then as the first line of a file: # yaml-language-server: $schema=scenario.schema.json"
    },
    exitCodeList = {"0:done", "2:bad usage"})
final class SchemaCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "KIND", description = "scenario or study.")
  private String kind;

  private final Session session;

  SchemaCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DocumentKind asked =
        switch (kind) {
          case "scenario" -> ScenarioShape.KIND;
          case "study" -> StudyReader.KIND;
          default ->
              throw refused(
                  Template.fill("\"%s\" is not a kind of file; must be scenario or study", kind));
        };
    session.out().println(DocumentSchema.json(asked).stripTrailing());
    return ExitCode.DONE;
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
