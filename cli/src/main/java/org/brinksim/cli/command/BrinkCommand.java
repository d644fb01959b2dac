package org.brinksim.cli.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.brinksim.cli.cluster.ClusterCommand;
import org.brinksim.cli.console.ErrorMessages;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.VisibleStream;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.option.WholeNumber;
import org.brinksim.cli.shell.CompletionCommand;
import org.brinksim.cli.shell.ConfigCommand;
import org.brinksim.cli.shell.DoctorCommand;
import org.brinksim.cli.shell.ManualCommand;
import org.brinksim.results.EngineVersion;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code brink}, which joins all others. */
@Command(
    name = "brink",
    description = {
      "Works out where a reported event could go from there: runs a scenario some thousands of"
          + " times and draws what came of it. Not a prediction."
    },
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = BrinkCommand.Version.class,
    footer = {
      "brink run kursk-2024            run the shipped baseline 1,000 times",
      "brink help run                  all about one command"
    },
    exitCodeList = {
      "0:done",
      "1:some replications failed; inspect: the chart is of another run; doctor: something is missing",
      "2:bad input or usage",
      "3:could not write",
      "70:an internal error",
      "129, 130, 143:interrupted by SIGHUP, Ctrl-C or SIGTERM; what is done is kept"
    })
public final class BrinkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows version, commit and Java.")
  private boolean version;

  private final Session session;

  private BrinkCommand(Session session) {
    this.session = session;
  }

  /** The version as {@code --version} shows it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "Brink " + EngineVersion.version(),
        "commit " + EngineVersion.commit(),
        "Java " + System.getProperty("java.version")
      };
    }
  }

  /**
   * Runs the command that the arguments name.
   *
   * @return the exit code
   */
  public static int execute(Session session, String... arguments) {
    ErrorMessages messages = new ErrorMessages(session, arguments);
    try {
      int code = line(session, messages, arguments).execute(arguments);
      session.out().flush();
      return code;
    } catch (Error e) {
      return messages.internalError(e);
    }
  }

  /** The command line, ready to be run. */
  public static CommandLine line(Session session, ErrorMessages messages, String[] arguments) {
    CommandLine line = new CommandLine(new BrinkCommand(session));
    line.addSubcommand("run", new RunCommand(session, arguments));
    line.addSubcommand("merge", new MergeCommand(session));
    line.addSubcommand("cluster", new ClusterCommand(session));
    line.addSubcommand("validate", new ValidateCommand(session));
    line.addSubcommand("explain", new ExplainCommand(session));
    line.addSubcommand("list", new ListCommand(session));
    line.addSubcommand("verify", new VerifyCommand(session));
    line.addSubcommand("init", new InitCommand(session));
    line.addSubcommand("report", new ReportCommand(session));
    line.addSubcommand("inspect", new InspectCommand(session));
    line.addSubcommand("replay", new ReplayCommand(session));
    line.addSubcommand("compare", new CompareCommand(session));
    line.addSubcommand("discover", new DiscoverCommand(session));
    line.addSubcommand("flip", new FlipCommand(session));
    line.addSubcommand("export", new ExportCommand(session));
    line.addSubcommand("why", new WhyCommand(session));
    line.addSubcommand("lab", new LabCommand(session));
    line.addSubcommand("gui", new GuiCommand(session));
    line.addSubcommand("schema", new SchemaCommand(session));
    line.addSubcommand("config", new ConfigCommand(session));
    line.addSubcommand("doctor", new DoctorCommand(session));
    line.addSubcommand("completion", new CompletionCommand(session));
    line.addSubcommand("manual", new ManualCommand(session));
    line.addSubcommand("help", new HelpCommand());
    line.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
    line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(true);
    line.getSubcommands().values().forEach(c -> layOut(c.getCommandSpec().usageMessage()));
    layOut(line.getCommandSpec().usageMessage());
    line.registerConverter(int.class, WholeNumber::small);
    line.registerConverter(long.class, WholeNumber::large);
    line.setExpandAtFiles(false);
    boolean colours = session.terminal().colours();
    line.setOut(printer(colours ? VisibleStream.over(session.out()).unescaped() : session.out()));
    line.setErr(printer(session.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(messages);
    line.setExecutionExceptionHandler(messages);
    return line;
  }

  /** In UTF-8, as the stream below: before Java 18 a printer asks the machine. */
  private static PrintWriter printer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static void layOut(UsageMessageSpec help) {
    help.synopsisHeading("Usage: ");
    help.descriptionHeading("%n");
    help.parameterListHeading("%n");
    help.optionListHeading("%n");
    help.commandListHeading("%nCommands:%n");
    help.footerHeading("%nExamples:%n");
    help.exitCodeListHeading("%nExit codes:%n");
    help.sortOptions(false);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(session.err());
    return ExitCode.BAD_INPUT;
  }
}
