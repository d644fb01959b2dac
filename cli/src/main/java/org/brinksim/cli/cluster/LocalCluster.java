package org.brinksim.cli.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.results.UnwritableException;

/**
 * A Master and Workers of Spark on this machine: what they need and where they log is in a folder.
 *
 * @param folder the folder
 */
record LocalCluster(Path folder) {

  /** What is started. */
  record Size(int workers, int cores, String memory) {}

  private static final String MASTER = "master";
  private static final String WORKER = "worker-";
  private static final int MOST_WORKERS = 64;
  private static final int START_SECONDS = 60;
  private static final long POLL_MILLIS = 100;
  private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern LEADING = Pattern.compile("I have been elected leader");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

  /** Names of Brink's own jars: they come with the runs. */
  private static final String OWN = "brink-";

  /** The processes that are remembered, whether they live or not. */
  List<ClusterProcess> processes() {
    List<ClusterProcess> all = new ArrayList<>();
    for (int w = 1; w <= MOST_WORKERS; w++) {
      ClusterProcess.read(folder, WORKER + w).ifPresent(all::add);
    }
    ClusterProcess.read(folder, MASTER).ifPresent(all::add);
    return all;
  }

  /** Where the Master is, as its log says; empty where there is none. */
  Optional<String> url() {
    return found(URL, log(MASTER)).map(m -> m.group(1));
  }

  /** Where a process logs to. */
  Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /**
   * Starts it, and waits until the Master knows all Workers.
   *
   * @return the Master's URL
   * @throws BadInputException when it is up already, or does not start
   */
  String start(Size size) {
    if (processes().stream().anyMatch(ClusterProcess::isUp)) {
      throw new BadInputException(
          "a cluster is up already, from " + folder + ". Maybe stop it: brink cluster stop");
    }
    clear();
    boolean up = false;
    try {
      link();
      String url = startMaster();
      for (int w = 1; w <= size.workers(); w++) {
        startWorker(WORKER + w, size, url);
      }
      for (int w = 1; w <= size.workers(); w++) {
        await(REGISTERED, WORKER + w);
      }
      up = true;
      return url;
    } finally {
      if (!up) {
        stop();
      }
    }
  }

  /**
   * Ends what it has started, the Workers first.
   *
   * @return how many processes were up
   */
  int stop() {
    List<ClusterProcess> all = processes();
    int up = (int) all.stream().filter(ClusterProcess::isUp).count();
    all.forEach(
        process -> {
          process.end();
          process.remove(folder);
        });
    remove(home());
    remove(folder.resolve("work"));
    return up;
  }

  private Path home() {
    return folder.resolve("home");
  }

  private void clear() {
    processes().forEach(process -> process.remove(folder));
    remove(home());
    remove(folder.resolve("work"));
    for (int w = 1; w <= MOST_WORKERS; w++) {
      remove(log(WORKER + w));
    }
    remove(log(MASTER));
  }

  /** What Spark takes for an installation of its own: a folder of jars. */
  private void link() {
    Path jars = home().resolve("jars");
    try {
      Files.createDirectories(jars);
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        Path jar = Path.of(entry);
        String name = jar.getFileName().toString();
        Path link = jars.resolve(name);
        // Of two with one name the first counts, as on a class path.
        if (name.endsWith(".jar")
            && !name.startsWith(OWN)
            && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, jar.toRealPath());
        }
      }
    } catch (IOException e) {
      throw new UnwritableException(jars, e);
    }
  }

  private String startMaster() {
    start(
        MASTER,
        List.of(
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0"));
    await(LEADING, MASTER);
    return url()
        .orElseThrow(() -> new BadInputException("the Master tells no URL in " + log(MASTER)));
  }

  private void startWorker(String name, Size size, String url) {
    start(
        name,
        List.of(
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            Integer.toString(size.cores()),
            "--memory",
            size.memory(),
            "--work-dir",
            folder.resolve("work").resolve(name).toString(),
            url));
  }

  private void start(String name, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx512m");
    line.add("-Dspark.master.rest.enabled=false");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(line::add);
    line.add("-cp");
    line.add(home().resolve("jars") + File.separator + "*");
    line.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(log(name).toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                home().toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "JAVA_HOME",
                System.getProperty("java.home")));
    try {
      ClusterProcess.of(name, builder.start().toHandle()).write(folder);
    } catch (IOException e) {
      throw new UnwritableException(log(name), e);
    }
  }

  /** Waits until a log says something, or its process is gone. */
  private void await(Pattern said, String name) {
    long end = System.nanoTime() + START_SECONDS * 1_000_000_000L;
    while (found(said, log(name)).isEmpty()) {
      boolean up = ClusterProcess.read(folder, name).map(ClusterProcess::isUp).orElse(false);
      if (!up || System.nanoTime() > end) {
        throw new BadInputException(
            "the process "
                + name
                + (up ? " did not start within " + START_SECONDS + " s" : " ended at once")
                + ". What it said is in "
                + log(name));
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BadInputException("interrupted while " + name + " was started");
      }
    }
  }

  private static Optional<Matcher> found(Pattern pattern, Path log) {
    if (!Files.isRegularFile(log)) {
      return Optional.empty();
    }
    try {
      return Optional.of(pattern.matcher(Files.readString(log))).filter(Matcher::find);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file or a folder; of a link the link alone. */
  private static void remove(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }
}
