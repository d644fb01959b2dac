package org.brinksim.study.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.reading.DocumentReader;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Shapes;
import org.brinksim.study.Study;

/**
 * Reads study files strictly: a study that comes out can be run, and every problem of one that
 * cannot is reported at once with its line.
 */
public final class StudyReader {

  /** The kind of file that a study is. */
  public static final DocumentKind KIND =
      new DocumentKind(
          "study",
          Shapes.keyed(Study.class),
          "the keys id, scenario, design and factors",
          Optional.empty(),
          Optional.empty());

  private final Function<String, Optional<DocumentText>> scenarios;
  private final Function<String, Optional<DocumentText>> studies;
  private final List<String> known;

  /**
   * Makes a reader.
   *
   * @param scenarios finds a shipped scenario by id or file name
   * @param studies finds a shipped study by id or file name, for {@code extends}
   * @param known the ids of shipped scenarios, for advice
   */
  public StudyReader(
      Function<String, Optional<DocumentText>> scenarios,
      Function<String, Optional<DocumentText>> studies,
      List<String> known) {
    this.scenarios = scenarios;
    this.studies = studies;
    this.known = List.copyOf(known);
  }

  /**
   * Reads a file, and the scenarios that it names.
   *
   * @param changes what is set over what the file says
   * @throws org.brinksim.document.problem.InvalidDocumentException if the file, or a scenario that
   *     it names, cannot be read or used
   */
  public ReadStudy read(Path file, List<Assignment> changes) {
    StudyPreparation preparation =
        new StudyPreparation(Optional.of(file), scenarios, known, List.of());
    return preparation.prepared(reader(preparation).read(file, changes));
  }

  /**
   * Reads a text, which can name shipped scenarios alone.
   *
   * @param changes what is set over what the text says
   * @throws org.brinksim.document.problem.InvalidDocumentException if the text cannot be used
   */
  public ReadStudy read(DocumentText text, List<Assignment> changes) {
    StudyPreparation preparation =
        new StudyPreparation(Optional.empty(), scenarios, known, List.of());
    return preparation.prepared(reader(preparation).read(text, changes));
  }

  /**
   * Reads a text as if it lay in a file.
   *
   * @param beside the file: scenarios are looked for beside it
   * @param changes what is set over what the text says
   * @param settings what is set in its scenarios
   * @throws org.brinksim.document.problem.InvalidDocumentException if the text cannot be used
   */
  public ReadStudy read(
      DocumentText text, Path beside, List<Assignment> changes, List<Assignment> settings) {
    StudyPreparation preparation =
        new StudyPreparation(Optional.of(beside), scenarios, known, settings);
    return preparation.prepared(reader(preparation).read(text, changes));
  }

  /**
   * What a text says, without its scenarios and points.
   *
   * @throws org.brinksim.document.problem.InvalidDocumentException if the text is not a study
   */
  public static Study outline(DocumentText text) {
    return new DocumentReader<>(
            KIND,
            Study.class,
            name -> Optional.empty(),
            node -> node,
            (shape, node) -> "",
            (study, index, chain, problems) -> {})
        .read(text, List.of())
        .document();
  }

  private DocumentReader<Study> reader(StudyPreparation preparation) {
    return new DocumentReader<>(
        KIND,
        Study.class,
        studies,
        node -> node,
        (shape, node) -> "",
        (study, index, chain, problems) -> preparation.check(study, index, problems));
  }
}
