package org.brinksim.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.study.Study;
import org.brinksim.study.reading.StudyReader;

/**
 * The shipped studies: what there is, and the text of each.
 *
 * <p>A study's file is its id followed by {@code .yaml}, in the folder {@code studies}.
 */
public final class ShippedStudies {

  private static final String SUFFIX = ".yaml";

  // A jar cannot list its own resources dependably; a test compares this with the directory.
  private static final List<String> IDS =
      List.of(
          "kursk-what-matters", "kursk-commitment-by-arming", "kursk-variants", "strait-observers");

  private ShippedStudies() {}

  /** The ids of all shipped studies, in the order in which they are listed. */
  public static List<String> ids() {
    return IDS;
  }

  /**
   * The text of a shipped study; empty when none is shipped under that name.
   *
   * @param idOrFileName for example {@code kursk-variants} or {@code kursk-variants.yaml}
   */
  public static Optional<DocumentText> find(String idOrFileName) {
    String id =
        idOrFileName.endsWith(SUFFIX)
            ? idOrFileName.substring(0, idOrFileName.length() - SUFFIX.length())
            : idOrFileName;
    return IDS.contains(id) ? Optional.of(text(id + SUFFIX)) : Optional.empty();
  }

  /** The shipped studies with their titles, in the order of {@link #ids()}. */
  public static List<ShippedScenario> list() {
    return IDS.stream().map(ShippedStudies::entry).toList();
  }

  private static ShippedScenario entry(String id) {
    Study study = StudyReader.outline(find(id).orElseThrow());
    return new ShippedScenario(id, study.shownTitle(), study.description().strip());
  }

  private static DocumentText text(String fileName) {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedStudies.class.getResourceAsStream("studies/" + fileName),
            fileName + " is not on the class path; build the project")) {
      return new DocumentText(fileName, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + fileName + " from the class path", e);
    }
  }
}
