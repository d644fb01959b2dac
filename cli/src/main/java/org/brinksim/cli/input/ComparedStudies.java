package org.brinksim.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.brinksim.cli.console.Session;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.StudyComparison;
import org.brinksim.comparison.StudyRuns;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.RunResults;
import org.brinksim.text.Template;

/**
 * Run directories that are to be compared, at least one of which may hold several design points.
 *
 * @param session where they lie
 * @param directories as the user named them
 * @param manifests what ran in each
 */
public record ComparedStudies(
    Session session, List<String> directories, List<RunManifest> manifests) {
  public ComparedStudies {
    directories = List.copyOf(directories);
    manifests = List.copyOf(manifests);
  }

  /**
   * Reads what ran.
   *
   * @throws org.brinksim.results.RunDirectoryException when one is no run directory
   */
  public static ComparedStudies of(Session session, List<String> directories) {
    return new ComparedStudies(
        session,
        directories,
        directories.stream().map(name -> RunResults.manifest(session.path(name))).toList());
  }

  /** Whether one of them holds several design points. */
  public boolean any() {
    return manifests.stream().anyMatch(manifest -> manifest.points() > 1);
  }

  /**
   * Why they cannot be compared point by point, each as a sentence.
   *
   * @param given the options that were given and are for runs of one design point
   */
  public List<String> problems(List<String> given) {
    List<String> problems = new ArrayList<>();
    if (manifests.size() > 2) {
      problems.add(
          Template.fill(
              "studies are compared two at a time, and there are %d directories. Maybe compare each with the baseline by itself",
              manifests.size()));
    }
    for (int i = 0; i < manifests.size(); i++) {
      if (manifests.get(i).points() == 1) {
        problems.add(
            directories.get(i)
                + " has one design point, and another directory has several design points. Maybe"
                + " compare studies with studies");
      }
    }
    List<String> factors = manifests.stream().map(ComparedStudies::factors).distinct().toList();
    if (problems.isEmpty() && factors.size() > 1) {
      problems.add(
          "the factors differ, so that no point of one belongs to a point of the other: "
              + String.join(" against ", factors));
    }
    given.forEach(
        option -> problems.add(option + " is for runs of one design point, and not for studies"));
    return problems;
  }

  private static String factors(RunManifest manifest) {
    List<String> names = manifest.design().factors().stream().map(Word::name).sorted().toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /**
   * Compares the two.
   *
   * @param only the responses that are compared; without any the main responses of both
   */
  public StudyComparison compared(Margins margins, Set<String> only) {
    Set<String> wanted = new LinkedHashSet<>(only);
    if (wanted.isEmpty()) {
      for (String name : directories) {
        StudyRuns.mainResponses(session.path(name)).forEach(word -> wanted.add(word.name()));
      }
    }
    List<StudyRuns> runs =
        directories.stream()
            .map(name -> StudyRuns.read(name, session.path(name), wanted::contains))
            .toList();
    return StudyComparison.of(runs.get(0), runs.get(1), margins, wanted::contains);
  }
}
