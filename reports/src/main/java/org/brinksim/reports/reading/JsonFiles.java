package org.brinksim.reports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brinksim.output.RunManifest;
import org.brinksim.output.Summary;
import org.brinksim.text.Template;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files of a run directory, read strictly: what is missing in them is refused. */
final class JsonFiles {
  private static final int FORMAT = 1;
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private JsonFiles() {}

  /** The manifest, if it is of the format that is read here and lists a scenario. */
  static RunManifest manifest(Path directory) {
    RunManifest manifest = read(directory.resolve(RunManifest.FILE), RunManifest.class);
    if (manifest.format() != FORMAT) {
      throw new ReportException(
          Template.fill(
              "%s has format %d; this version reads format %d. Maybe use the version of the program that made the directory",
              directory.resolve(RunManifest.FILE), manifest.format(), FORMAT));
    }
    if (manifest.scenarios().isEmpty()) {
      throw new ReportException(
          directory.resolve(RunManifest.FILE) + " lists no scenario: there is nothing to report");
    }
    return manifest;
  }

  /** The estimates of one scenario at one design point. */
  static Summary.OfPoint summary(Path file, String scenario, int point) {
    return read(file, Summary.class).scenarios().stream()
        .filter(s -> s.id().equals(scenario))
        .flatMap(s -> s.points().stream())
        .filter(p -> p.point() == point)
        .findFirst()
        .orElseThrow(
            () ->
                new ReportException(
                    Template.fill(
                        "%s has nothing on scenario \"%s\", point %d. Maybe the directory was put together from two runs",
                        file, scenario, point)));
  }

  /** The whole file; what is missing or of another kind is named by its place. */
  private static <T> T read(Path file, Class<T> type) {
    try {
      return STRICT.readValue(Files.readString(file), type);
    } catch (StreamReadException e) {
      throw new ReportException(
          Template.fill(
              "%s is damaged: it is not JSON at line %d%s",
              file, e.getLocation().getLineNr(), ReportException.RUN_AGAIN),
          e);
    } catch (JacksonException e) {
      throw new ReportException(
          Template.fill(
              "%s is damaged: %s is incomplete or of another kind%s",
              file, place(e), ReportException.RUN_AGAIN),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
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
    return place.isEmpty() ? "its content" : place.toString();
  }
}
