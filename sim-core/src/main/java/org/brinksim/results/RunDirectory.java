package org.brinksim.results;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.text.Characters;

/**
 * A directory that an experiment's results are written into, each as a {@link WholeFile}.
 *
 * <p>It may have come from anybody. No name leads out of it, and no link in it is followed, be it
 * to read, to write, to replace or to remove; the directory itself may be reached by one.
 *
 * @param path where it is
 */
public record RunDirectory(Path path) {

  /** The journal's name, while there is one. */
  public static final String JOURNAL = ".journal";

  /** The name of what says which shard of a run is there, and is no whole run. */
  public static final String SHARD = "shard.json";

  /** The report's name. */
  public static final String PAGE = "report.html";

  /** The name of the page that holds the engine, where there is one. */
  public static final String LAB = "lab.html";

  /** Where charts lie. */
  public static final String CHARTS = "charts";

  private static final Pattern CHART = Pattern.compile(CHARTS + "/[^/]+\\.(svg|png|pdf|csv)");
  private static final int LISTED = 5;
  private static final int SHOWN_CHARACTERS = 100;

  /** Writes the text of a file. */
  @FunctionalInterface
  public interface Text {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Makes the directory, or opens it.
   *
   * @param path where
   * @param resume whether results may be there already
   * @throws RefusedDirectoryException when it is not empty and not to be resumed
   * @throws UnwritableException when it cannot be made
   */
  public static RunDirectory open(Path path, boolean resume) throws RefusedDirectoryException {
    RunDirectory directory = new RunDirectory(path);
    try {
      if (Files.isDirectory(path)) {
        directory.refuseOthersFiles(resume);
      } else if (resume && !Files.exists(path)) {
        throw new RefusedDirectoryException(
            path + " does not exist, so there is nothing to resume. Maybe leave --resume out");
      }
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
    return directory;
  }

  private void refuseOthersFiles(boolean resume) throws IOException, RefusedDirectoryException {
    boolean begun = holds(JOURNAL) || holds(RunManifest.FILE) || holds(SHARD);
    if (isEmpty() || resume && begun) {
      return;
    }
    String nothing = " holds no run to go on with. Maybe leave --resume out, or give another --out";
    String advice = begun ? "go on with the run in it by --resume, or " : "";
    throw new RefusedDirectoryException(
        path + (resume ? nothing : " is not empty. Maybe " + advice + "give another --out"));
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  /**
   * The place of a name.
   *
   * @param name the file's name in the directory, with {@code /} between folders
   * @throws RunDirectoryException when the name leads out of the directory, or a link is on the way
   */
  public Path file(String name) {
    Path place = path;
    for (String step : steps(name)) {
      place = place.resolve(step);
      if (Files.isSymbolicLink(place)) {
        throw new RunDirectoryException(
            place
                + " is a link. Nothing in a run directory may be one: what it leads to is not Brink's. Maybe remove the link");
      }
    }
    return place;
  }

  private List<String> steps(String name) {
    List<String> steps = List.of(name.split("/", -1));
    boolean bad =
        Characters.firstRefused(name).isPresent()
            || name.contains("\\")
            || name.contains("\n")
            || steps.stream().anyMatch(s -> s.isBlank() || s.equals(".") || s.equals(".."));
    try {
      if (!bad && path.getFileSystem().getPath(name).getNameCount() == steps.size()) {
        return steps;
      }
    } catch (InvalidPathException e) {
      throw new RunDirectoryException(noPlace(name), e);
    }
    throw new RunDirectoryException(noPlace(name));
  }

  private String noPlace(String name) {
    return path
        + ": \""
        + Characters.visibleInOneLine(name, SHOWN_CHARACTERS)
        + "\" is not the name of a file in the run directory";
  }

  /**
   * A file that is to be read.
   *
   * @throws RunDirectoryException when it is not there, is no file, or is not to be read
   */
  public Path existing(String name) {
    Path file = file(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new RunDirectoryException(
          path
              + " is damaged: "
              + (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                  ? name + " is not a file"
                  : "it lacks " + name)
              + RunDirectoryException.RUN_AGAIN);
    }
    return file;
  }

  /**
   * Whether something has a name.
   *
   * @throws RunDirectoryException as {@link #file} does
   */
  public boolean holds(String name) {
    return Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Refuses to go on where something stands that Brink did not write, but has to.
   *
   * @param names what is to be written, and is not known to be Brink's
   */
  public void refuseOthers(Collection<String> names) {
    List<String> others = names.stream().filter(this::holds).sorted().toList();
    if (!others.isEmpty()) {
      throw new RunDirectoryException(
          path
              + " holds files that Brink did not write, with names that it needs: "
              + listed(others)
              + ". Maybe move them elsewhere");
    }
  }

  /** Names in a message: the first few of many. */
  public static String listed(List<String> names) {
    String first =
        names.stream()
            .limit(LISTED)
            .map(name -> Characters.visibleInOneLine(name, SHOWN_CHARACTERS))
            .collect(Collectors.joining(", "));
    return names.size() <= LISTED ? first : first + " and " + (names.size() - LISTED) + " more";
  }

  /** Whether a name is that of a chart's file, or of the report. */
  public static boolean isDrawing(String name) {
    return name.equals(PAGE) || CHART.matcher(name).matches();
  }

  /** Whether the results of a run that has not ended are there. */
  public boolean hasJournal() {
    return holds(JOURNAL);
  }

  /** The journal's place. */
  public Path journal() {
    return file(JOURNAL);
  }

  /**
   * Writes a file, in the place of what has its name. All but drawings, which can be drawn again,
   * lie on the disk before they have their names.
   *
   * @param name the file's name in the directory, with {@code /} between folders
   * @param content what to write
   * @return the file, with the hash of what was written
   * @throws UnwritableException when it cannot be written; nothing is then left of it
   * @throws RunDirectoryException when it is not to be written
   */
  public HashedFile write(String name, WholeFile.Content content) {
    return new HashedFile(name, WholeFile.replace(file(name), content, !isDrawing(name)));
  }

  /**
   * Has the system write to the disk which files there are, and waits for it.
   *
   * @throws UnwritableException when it cannot be written
   */
  public void force() {
    try {
      // Elsewhere a directory cannot be opened.
      if (File.separatorChar == '/') {
        WholeFile.force(path, StandardOpenOption.READ);
      }
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }

  /** Writes a text file in UTF-8, in the same manner. */
  public HashedFile writeText(String name, Text text) {
    return write(
        name,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          text.writeTo(writer);
          writer.flush();
        });
  }

  /**
   * Removes a file.
   *
   * @throws UnwritableException when it cannot be removed
   * @throws RunDirectoryException when it is not to be removed
   */
  public void remove(String name) {
    delete(file(name));
  }

  /**
   * Removes what processes that were killed left of files that they were writing. One that lives
   * writes its file anew.
   *
   * @throws UnwritableException when something cannot be removed
   * @throws RunDirectoryException when the folder of charts is a link
   */
  public void removeUnfinished() {
    for (Path folder : List.of(path, file(CHARTS))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(WholeFile::isUnfinished).forEach(RunDirectory::delete);
        } catch (IOException e) {
          throw new UnwritableException(folder, e);
        }
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UnwritableException(file, e);
    }
  }
}
