package org.brinksim.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.tree.Node;
import org.brinksim.document.tree.YamlTree;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * The shipped scenarios: what there is, and the text of each.
 *
 * <p>A scenario's file is its id followed by {@code .yaml}. {@code ShippedScenarios::find} is what
 * {@link ScenarioReader} wants for {@code extends}.
 */
public final class ShippedScenarios {

  private static final String SUFFIX = ".yaml";

  // A jar cannot list its own resources dependably, so the list is written out; a test compares it
  // with the directory.
  private static final List<String> IDS =
      List.of(
          "kursk-2024",
          "kursk-2024-rapid-commitment",
          "kursk-2024-slow-training",
          "kursk-2024-reinforcement",
          "kursk-2024-no-foreign-troops",
          "kursk-2024-south-korea-arms",
          "kursk-2024-technology-transfer",
          "kursk-2024-treaty-fails",
          "kursk-2024-treaty-delayed",
          "kursk-2024-denial-holds",
          "kursk-2024-diplomatic-withdrawal",
          "starter",
          "strait");

  private static final List<String> VERIFICATION_IDS =
      List.of(
          "duel",
          "unequal-duel",
          "linear-duel",
          "square-law",
          "linear-law",
          "mixed-law",
          "area-fire",
          "quality",
          "iwo-jima",
          "growth",
          "watching",
          "telegraph",
          "hazards",
          "ladder");

  private ShippedScenarios() {}

  /**
   * The ids of the scenarios with known outcomes, which {@code brink verify} runs; found like all
   * others, and listed in a group of their own.
   */
  public static List<String> verificationIds() {
    return VERIFICATION_IDS;
  }

  /** The scenarios with known outcomes with their titles, in the order of their ids. */
  public static List<ShippedScenario> verificationList() {
    return VERIFICATION_IDS.stream().map(ShippedScenarios::entry).toList();
  }

  /** The ids of all shipped scenarios of the world, in the order in which they are listed. */
  public static List<String> ids() {
    return IDS;
  }

  /**
   * The text of a shipped scenario; empty when none is shipped under that name.
   *
   * @param idOrFileName for example {@code kursk-2024} or {@code kursk-2024.yaml}, without folders
   */
  public static Optional<DocumentText> find(String idOrFileName) {
    String id =
        idOrFileName.endsWith(SUFFIX)
            ? idOrFileName.substring(0, idOrFileName.length() - SUFFIX.length())
            : idOrFileName;
    return IDS.contains(id) || VERIFICATION_IDS.contains(id)
        ? Optional.of(text(id + SUFFIX))
        : Optional.empty();
  }

  /** The shipped scenarios of the world with their titles, in the order of {@link #ids()}. */
  public static List<ShippedScenario> list() {
    return IDS.stream().map(ShippedScenarios::entry).toList();
  }

  /** Each file says its own title and description, so that none needs to be read whole. */
  private static ShippedScenario entry(String id) {
    DocumentText text = find(id).orElseThrow();
    try {
      Node.Entries file = (Node.Entries) YamlTree.of(text.name(), text.text());
      return new ShippedScenario(
          id, file.text("title").orElseThrow(), file.text("description").orElseThrow().strip());
    } catch (MalformedInputException e) {
      throw new IllegalStateException(text.name() + " on the class path is damaged", e);
    }
  }

  /**
   * A shipped scenario.
   *
   * @param id its id
   * @param overrides what to set in it
   * @throws java.util.NoSuchElementException when none is shipped under that id
   */
  public static Scenario read(String id, List<Assignment> overrides) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(find(id).orElseThrow(), overrides)
        .scenario();
  }

  private static DocumentText text(String fileName) {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedScenarios.class.getResourceAsStream(place(fileName)),
            fileName + " is not on the class path; build the project")) {
      return new DocumentText(fileName, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + fileName + " from the class path", e);
    }
  }

  private static String place(String fileName) {
    boolean known = VERIFICATION_IDS.contains(fileName.replace(SUFFIX, ""));
    return known ? "verification/" + fileName : fileName;
  }
}
