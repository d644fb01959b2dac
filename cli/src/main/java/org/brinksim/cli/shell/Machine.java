package org.brinksim.cli.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brinksim.cli.console.Session;
import org.brinksim.reports.drawing.Letters;
import org.brinksim.text.Decimals;

/**
 * What of a machine Brink needs.
 *
 * @param version the version of Java, in full: {@code 17.0.15}
 * @param home where that Java lies
 * @param memory how much of memory Java may use for objects, in bytes
 * @param system the operating system as Java names it
 * @param environment the variables of the process
 * @param out where runs go, as a user would type it
 * @param place the same as a path
 * @param programs whether a file can be run as a program
 * @param fonts which letters of a text no font of the machine draws
 */
record Machine(
    String version,
    String home,
    long memory,
    String system,
    Map<String, String> environment,
    String out,
    Path place,
    Predicate<Path> programs,
    Function<String, Set<Integer>> fonts) {
  private static final int LEAST_JAVA = 17;
  private static final double MEBIBYTE = 1 << 20;
  private static final int LEAST_MEBIBYTES = 400;
  private static final int LEAST_FREE_MEBIBYTES = 200;

  /** Letters of Latin, Greek and Cyrillic names, and signs of the charts. */
  private static final String USUAL = "Aa\u00c4\u00e9\u0142\u0391\u03b2\u0416\u044f\u2212\u00b2";

  private static final String WIDE = "\ud55c\u4e2d\u65e5";
  private static final List<String> BROWSERS =
      List.of(
          "firefox",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge");

  /** The machine that this process runs on. */
  static Machine of(Session session, String out) {
    return new Machine(
        System.getProperty("java.version"),
        System.getProperty("java.home"),
        Runtime.getRuntime().maxMemory(),
        System.getProperty("os.name"),
        session.environment(),
        out,
        session.path(out).toAbsolutePath(),
        file -> Files.isRegularFile(file) && Files.isExecutable(file),
        Letters::missing);
  }

  /** All that was found. */
  List<DoctorFinding> findings() {
    return List.of(java(), memoryOfJava(), letters(), disk(), display(), browser());
  }

  private DoctorFinding java() {
    String found = "Java " + version + " in " + home;
    int feature = Integer.parseInt(version.split("[^0-9]", 2)[0]);
    return feature >= LEAST_JAVA
        ? DoctorFinding.there("Java", true, found)
        : DoctorFinding.missing(
            "Java", true, found, "Brink needs Java 17 or later. Maybe set JAVA_HOME to one");
  }

  private DoctorFinding memoryOfJava() {
    String found = mebibytes(memory) + " for Java";
    return memory >= LEAST_MEBIBYTES * MEBIBYTE
        ? DoctorFinding.there("Memory", true, found)
        : DoctorFinding.missing(
            "Memory",
            true,
            found,
            "Brink is made for "
                + LEAST_MEBIBYTES
                + " MiB and more. Maybe allow it: BRINK_JAVA_OPTS=-Xmx640m");
  }

  private DoctorFinding letters() {
    Set<Integer> usual;
    try {
      usual = fonts.apply(USUAL);
    } catch (LinkageError | InternalError | RuntimeException e) {
      // Java finds no font library at all: it then throws one of these, by its version.
      return DoctorFinding.missing(
          "Fonts",
          true,
          "Java cannot draw letters here (" + e + ")",
          "Charts as PNG need fonts. On Debian or Ubuntu: apt install fontconfig fonts-dejavu-core"
              + " libfreetype6");
    }
    if (!usual.isEmpty()) {
      return DoctorFinding.missing(
          "Fonts",
          true,
          "no font for " + letters(usual),
          "Charts as PNG show boxes. On Debian or Ubuntu: apt install fontconfig"
              + " fonts-dejavu-core");
    }
    boolean wide = fonts.apply(WIDE).isEmpty();
    return DoctorFinding.there(
        "Fonts",
        true,
        wide
            ? "Latin, Greek, Cyrillic, Chinese, Japanese, Korean"
            : "Latin, Greek, Cyrillic; none of Chinese, Japanese, Korean (fonts-noto-cjk)");
  }

  private static String letters(Set<Integer> missing) {
    return String.join(" ", missing.stream().map(Character::toString).toList());
  }

  private DoctorFinding disk() {
    Path there = place;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      return DoctorFinding.missing(
          "Disk",
          true,
          there + " is " + (Files.isDirectory(there) ? "not writable" : "no directory"),
          "Runs go to "
              + out
              + ". Maybe say another place in brink.yaml (out), or by run --out DIR");
    }
    try {
      long free = Files.getFileStore(there).getUsableSpace();
      String found = mebibytes(free) + " free for " + out;
      return free >= LEAST_FREE_MEBIBYTES * MEBIBYTE
          ? DoctorFinding.there("Disk", true, found)
          : DoctorFinding.missing(
              "Disk",
              true,
              found,
              "1,000 runs with charts take up to "
                  + LEAST_FREE_MEBIBYTES
                  + " MiB. Maybe make room");
    } catch (IOException e) {
      return DoctorFinding.missing(
          "Disk",
          true,
          "the disk of " + there + " tells nothing",
          "Maybe look whether it is there");
    }
  }

  private boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private boolean hasWindowsOfItsOwn() {
    return isWindows() || system.toLowerCase(Locale.ROOT).startsWith("mac");
  }

  private DoctorFinding display() {
    if (hasWindowsOfItsOwn()) {
      return DoctorFinding.there("Display", false, "the one of " + system);
    }
    String display = environment.getOrDefault("DISPLAY", "");
    return display.isEmpty()
        ? DoctorFinding.missing(
            "Display",
            false,
            "DISPLAY is not set",
            "brink gui opens no window here; its --screenshot and all else need none. Over a network:"
                + " ssh -X. For a page in a browser instead: brink lab FILE")
        : DoctorFinding.there("Display", false, "DISPLAY=" + display);
  }

  private DoctorFinding browser() {
    if (hasWindowsOfItsOwn()) {
      return DoctorFinding.there("Browser", false, "the one of " + system);
    }
    return program()
        .map(it -> DoctorFinding.there("Browser", false, it.toString()))
        .orElseGet(
            () ->
                DoctorFinding.missing(
                    "Browser",
                    false,
                    "none on the PATH",
                    "Reports and pages (report.html, lab.html) are files that any recent browser"
                        + " opens, on another machine as well"));
  }

  private Optional<Path> program() {
    List<Path> folders = new ArrayList<>();
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isEmpty()) {
        folders.add(Path.of(folder));
      }
    }
    return Stream.concat(
            Stream.ofNullable(environment.get("BROWSER")).filter(it -> !it.isEmpty()),
            BROWSERS.stream())
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(programs)
        .findFirst();
  }

  private static String mebibytes(long bytes) {
    return Decimals.written(Math.rint(bytes / MEBIBYTE)) + " MiB";
  }
}
