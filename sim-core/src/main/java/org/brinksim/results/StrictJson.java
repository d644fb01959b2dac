package org.brinksim.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.brinksim.text.Characters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON files of a run directory, read strictly: what is missing, of another kind, null where it
 * must not be or too long is refused, by its place. Keys that are not known are left aside, as
 * later versions may add some.
 */
public final class StrictJson {
  private static final int MAX_BYTES = 100_000_000;
  private static final int MAX_CHARACTERS = 2_000;
  private static final int SHOWN_CHARACTERS = 200;
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private StrictJson() {}

  /**
   * Reads a whole file.
   *
   * @param file the file
   * @param type what it holds
   * @param nullable the keys whose value, or elements, may be null
   * @throws RunDirectoryException when it does not hold that
   * @throws UncheckedIOException when it cannot be read
   */
  public static <T> T read(Path file, Class<T> type, Set<String> nullable) {
    return read(file, type, nullable, Map.of());
  }

  /**
   * Reads a whole file that an earlier version may have written, as above.
   *
   * @param absent the keys that earlier versions did not write, with what stands for each; {@code
   *     a.b} is the key b of the object a
   */
  static <T> T read(Path file, Class<T> type, Set<String> nullable, Map<String, Object> absent) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw damaged(file, "it is larger than " + MAX_BYTES / 1_000_000 + " MB", null);
      }
      JsonNode root = STRICT.readTree(Files.readAllBytes(file));
      if (root.isMissingNode()) {
        throw damaged(file, "it is empty", null);
      }
      check(file, root, "", "", nullable);
      absent.forEach((key, value) -> addMissing(root, key, value));
      return STRICT.treeToValue(root, type);
    } catch (InputCoercionException e) {
      throw damaged(file, shown(place(e)) + " holds a number that cannot be", e);
    } catch (StreamReadException e) {
      throw damaged(file, "it is not JSON at line " + e.getLocation().getLineNr(), e);
    } catch (JacksonException e) {
      throw damaged(file, shown(place(e)) + " is incomplete or of another kind", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addMissing(JsonNode root, String key, Object value) {
    int dot = key.indexOf('.');
    if (dot >= 0 && root.has(key.substring(0, dot))) {
      addMissing(root.get(key.substring(0, dot)), key.substring(dot + 1), value);
    } else if (dot < 0 && root instanceof ObjectNode object && !object.has(key)) {
      object.set(key, STRICT.valueToTree(value));
    }
  }

  private static void check(
      Path file, JsonNode node, String place, String key, Set<String> nullable) {
    if (node.isNull() && !nullable.contains(key)) {
      throw damaged(file, shown(place) + " is null", null);
    }
    if (node.isNumber() && !Double.isFinite(node.asDouble(Double.NaN))) {
      throw damaged(file, shown(place) + " is too large a number", null);
    }
    if (node.isString()) {
      refuseUnreadable(file, shown(place), node.stringValue());
    }
    int index = 0;
    for (JsonNode element : node.isArray() ? node : Set.<JsonNode>of()) {
      check(file, element, place + "[" + index++ + "]", key, nullable);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      check(file, member.getValue(), place.isEmpty() ? name : place + "." + name, name, nullable);
    }
  }

  private static void refuseUnreadable(Path file, String place, String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw damaged(file, place + " has more than " + MAX_CHARACTERS + " characters", null);
    }
    Characters.firstRefused(text)
        .ifPresent(
            c -> {
              throw damaged(
                  file,
                  place + " holds the character " + Characters.name(c) + ", which is refused",
                  null);
            });
  }

  private static RunDirectoryException damaged(Path file, String what, Throwable cause) {
    return new RunDirectoryException(
        file + " is damaged: " + what + RunDirectoryException.RUN_AGAIN, cause);
  }

  private static String shown(String place) {
    return place.isEmpty() ? "its content" : Characters.visibleInOneLine(place, SHOWN_CHARACTERS);
  }

  /** Where in the file, for example {@code scenarios[0].points[2]}. */
  private static String place(JacksonException problem) {
    StringBuilder place = new StringBuilder();
    for (JacksonException.Reference step : problem.getPath()) {
      if (step.getPropertyName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return place.toString();
  }
}
