package org.brinksim.reports.origin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.brinksim.text.Characters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An origin as one line of JSON in ASCII, with nothing in it that XML would take for markup: it can
 * stand in an SVG, a PNG and a PDF as it is.
 *
 * <p>It begins with the version of its form and a checksum of the file that it stands in: the
 * SHA-256 of the file's bytes with 64 zeros in place of the checksum itself.
 */
final class OriginText {
  /** What each such text begins with, whatever the version. */
  static final String BEGINNING = "{\"brinkChart\":";

  /** What stands for a checksum while it is being worked out. */
  static final String NO_CHECKSUM = "0".repeat(64);

  private static final int VERSION = 1;
  private static final int CHECKSUM_AT = (BEGINNING + VERSION + ",\"checksum\":\"").length();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private OriginText() {}

  /** The object that is written. */
  private record Form(
      int brinkChart,
      String checksum,
      String chart,
      ScenarioFile scenario,
      long seed,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> interventions,
      int replications,
      Engine engine,
      Numbers numbers) {}

  private record ScenarioFile(String id, String sha256) {}

  private record Engine(String version, String commit) {}

  /** The CSV: how many bytes it has, and those bytes deflated and in base 64. */
  private record Numbers(int bytes, String deflated) {}

  /** An origin's text, without checksum. */
  static String write(Origin origin) {
    byte[] csv = origin.numbers().getBytes(StandardCharsets.UTF_8);
    String deflated = Base64.getEncoder().encodeToString(Deflation.deflated(csv));
    String json =
        JSON.writeValueAsString(
            new Form(
                VERSION,
                NO_CHECKSUM,
                origin.chart(),
                new ScenarioFile(origin.scenario(), origin.scenarioSha256()),
                origin.seed(),
                origin.interventions(),
                origin.replications(),
                new Engine(origin.engineVersion(), origin.engineCommit()),
                new Numbers(csv.length, deflated)));
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  /** The text with a checksum in place of the one that it has. */
  static String withChecksum(String text, String checksum) {
    return text.substring(0, CHECKSUM_AT)
        + checksum
        + text.substring(CHECKSUM_AT + checksum.length());
  }

  /**
   * Refuses a text whose form is not the one that this version writes.
   *
   * @throws ChartExportException when it is another, or none
   */
  static String checksum(String text) {
    JsonNode root = tree(text);
    JsonNode version = root.path("brinkChart");
    if (!version.isInt() || version.intValue() < 1) {
      throw damaged("brinkChart is no version");
    }
    if (version.intValue() != VERSION) {
      throw new ChartExportException(
          "tells its origin in form "
              + version.intValue()
              + "; this version of Brink reads form "
              + VERSION
              + ". Maybe use the version that drew it");
    }
    int end = CHECKSUM_AT + NO_CHECKSUM.length();
    String checksum = root.path("checksum").asString("");
    if (text.length() < end || !text.substring(CHECKSUM_AT, end).equals(checksum)) {
      throw damaged("checksum is not where it must be");
    }
    return checksum;
  }

  /**
   * The origin that a text tells.
   *
   * @throws ChartExportException when it tells none
   */
  static Origin read(String text) {
    Form form = form(tree(text));
    if (form.numbers().bytes() < 0 || form.numbers().bytes() > ChartNumbers.MOST_BYTES) {
      throw damaged(
          "numbers.bytes is "
              + form.numbers().bytes()
              + "; must be at most "
              + ChartNumbers.MOST_BYTES);
    }
    byte[] csv = Deflation.inflated(decoded(form.numbers().deflated()), form.numbers().bytes());
    try {
      return new Origin(
          visible("chart", form.chart()),
          visible("scenario.id", form.scenario().id()),
          form.scenario().sha256(),
          form.seed(),
          form.interventions().stream().map(it -> visible("interventions", it)).toList(),
          form.replications(),
          visible("engine.version", form.engine().version()),
          visible("engine.commit", form.engine().commit()),
          new String(csv, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw damaged(e.getMessage());
    }
  }

  private static Form form(JsonNode root) {
    if (root instanceof ObjectNode object && !object.has("interventions")) {
      // Charts of runs that are left to themselves do not name the key, nor do those of earlier
      // versions.
      object.putArray("interventions");
    }
    try {
      return JSON.treeToValue(root, Form.class);
    } catch (JacksonException e) {
      throw damaged("something in it is missing, or of another kind");
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw damaged("its numbers are not in base 64");
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw damaged("it is not JSON");
    }
  }

  private static String visible(String place, String text) {
    if (Characters.firstRefused(text).isPresent() || text.contains("\n")) {
      throw damaged(place + " holds a character that is refused");
    }
    return text;
  }

  private static ChartExportException damaged(String what) {
    return new ChartExportException(
        "has a damaged origin: " + what + ChartExportException.TAKE_ANOTHER);
  }
}
