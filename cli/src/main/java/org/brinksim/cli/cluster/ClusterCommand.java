package org.brinksim.cli.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.option.EngineOption;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.results.UnwritableException;
import org.brinksim.text.ShellWords;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink cluster}: a cluster of Spark on this machine, to try it. */
@Command(
    name = "cluster",
    description = {
      "Starts a Master and Workers of Apache Spark on this machine (127.0.0.1 alone), to try what"
          + " runs on a cluster; tells whether they are up; ends them. For larger work, ask those who"
          + " keep a cluster for the URL of its Master.",
      "",
      "Whoever is logged in on this machine can have it run programs, under the name of who started"
          + " it. So it is not for a machine that others use, too."
    },
    footer = {
      "brink cluster start",
      "brink run kursk-2024 --engine spark --master \"$(brink cluster status --url)\"",
      "brink cluster stop"
    },
    exitCodeList = {
      "0:done; status: all is up",
      "1:status: something is not up",
      "2:bad usage, or it did not start",
      "3:its folder could not be written"
    })
public final class ClusterCommand implements Callable<Integer> {

  private static final int MOST = 64;
  private static final List<String> ACTIONS = List.of("start", "stop", "status");
  private static final String MASTER = "org/apache/spark/deploy/master/Master.class";

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "ACTION", description = "start, stop or status.")
  private String action;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many Workers are started (default: ${DEFAULT-VALUE}).")
  private int workers;

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "How many cores each Worker gives (default: the processors, shared out).")
  private Integer cores;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Below it, in brink-cluster, logs and numbers of processes are kept (default: brink/cluster below"
              + " $XDG_STATE_HOME or ~/.local/state).")
  private String state;

  @Option(names = "--url", description = "With status: prints the Master's URL alone.")
  private boolean url;

  private final Session session;

  /** The command of a session. */
  public ClusterCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    refuse(!ACTIONS.contains(action), "\"%s\" is not start, stop or status", action);
    refuse(workers < 1 || workers > MOST, "--workers is %d; must be from 1 to %d", workers, MOST);
    int each =
        cores == null ? Math.max(1, Runtime.getRuntime().availableProcessors() / workers) : cores;
    refuse(each < 1 || each > 1_024, "--cores is %d; must be from 1 to 1024", each);
    refuse(url && !action.equals("status"), "--url is for status");
    LocalCluster cluster = new LocalCluster(folder());
    return switch (action) {
      case "start" -> start(cluster, new LocalCluster.Size(workers, each, "2g"));
      case "stop" -> stop(cluster);
      default -> status(cluster);
    };
  }

  private void refuse(boolean bad, String message, Object... values) {
    if (bad) {
      throw new ParameterException(spec.commandLine(), Template.fill(message, values));
    }
  }

  private Path folder() {
    // Whatever is in it is Brink's, and goes when a cluster starts or stops: so it has a name of
    // its own.
    Path folder =
        state == null ? ofUser() : session.path(state).toAbsolutePath().resolve("brink-cluster");
    if (folder.toString().contains(File.pathSeparator)) {
      throw new BadInputException(
          folder + " has a sign in its name that a class path cannot hold. Maybe give --state DIR");
    }
    return folder;
  }

  private Path ofUser() {
    Map<String, String> environment = session.environment();
    return Optional.ofNullable(environment.get("XDG_STATE_HOME"))
        .filter(it -> Path.of(it).isAbsolute())
        .or(() -> Optional.ofNullable(environment.get("HOME")).map(it -> it + "/.local/state"))
        .map(it -> Path.of(it, "brink", "cluster"))
        .orElseThrow(
            () ->
                new BadInputException(
                    "there is no home directory to keep its state in. Maybe give --state DIR"));
  }

  private int start(LocalCluster cluster, LocalCluster.Size size) {
    if (ClusterCommand.class.getClassLoader().getResource(MASTER) == null) {
      throw new BadInputException("brink cluster: " + EngineOption.NOT_BUILT);
    }
    try {
      Files.createDirectories(cluster.folder());
    } catch (IOException e) {
      throw new UnwritableException(cluster.folder(), e);
    }
    session
        .err()
        .println(
            Template.fill(
                "Starting a Master and %d Worker%s, each with %d core%s; they log to %s",
                size.workers(),
                size.workers() == 1 ? "" : "s",
                size.cores(),
                size.cores() == 1 ? "" : "s",
                cluster.folder()));
    session.out().println(cluster.start(size));
    session.err().println("To end them: " + session.program() + " cluster stop" + stateOption());
    return ExitCode.DONE;
  }

  private String stateOption() {
    return state == null ? "" : " --state " + ShellWords.quoted(state);
  }

  private int stop(LocalCluster cluster) {
    int up = cluster.stop();
    session
        .err()
        .println(
            up == 0
                ? "Nothing was up"
                : Template.fill("Ended %d process%s", up, up == 1 ? "" : "es"));
    return ExitCode.DONE;
  }

  private int status(LocalCluster cluster) {
    List<ClusterProcess> all = cluster.processes();
    boolean up = !all.isEmpty() && all.stream().allMatch(ClusterProcess::isUp);
    if (url) {
      if (!up) {
        session.err().println("brink: not all of the cluster is up. Maybe: brink cluster start");
        return ExitCode.MISSING;
      }
      cluster.url().ifPresent(session.out()::println);
      return ExitCode.DONE;
    }
    if (all.isEmpty()) {
      session.out().println("Nothing is up");
    } else {
      cluster.url().ifPresent(it -> session.out().println("Master at " + it));
      for (ClusterProcess process : all) {
        session
            .out()
            .println(
                Template.fill(
                    "%s  %s (process %d), logs to %s",
                    process.isUp() ? "up  " : "gone",
                    process.name(),
                    process.pid(),
                    cluster.log(process.name())));
      }
    }
    return up ? ExitCode.DONE : ExitCode.MISSING;
  }
}
