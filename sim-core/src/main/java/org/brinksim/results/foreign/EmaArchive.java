package org.brinksim.results.foreign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.brinksim.results.RunManifest;
import org.brinksim.results.WholeFile;
import org.brinksim.results.foreign.ForeignRuns.OneRun;

/**
 * The archive of the EMA Workbench: {@code experiments.csv} with a row a run, a file of one column
 * for each outcome, and {@code metadata.json}, which tells the types of columns and outcomes.
 *
 * <p>Its own columns are {@code scenario}, here the run's point and replication, {@code policy} and
 * {@code model}, here the scenario's id.
 *
 * @param runs what is written
 */
record EmaArchive(ForeignRuns runs) {
  private static final double VERSION = 0.1;
  private static final int BLOCK = 512;
  private static final int NAME_BYTES = 100;
  private static final int MODE = 100;
  private static final int SIZE = 124;
  private static final int TIME = 136;
  private static final int CHECKSUM = 148;
  private static final int KIND = 156;
  private static final int MAGIC = 257;

  void write(Path out) {
    List<String> columns = new ArrayList<>(List.of("point", "replication"));
    columns.addAll(runs.inputs());
    columns.addAll(List.of("scenario", "policy", "model"));
    ForeignRuns.refuseTwice(columns);
    WholeFile.write(
        out,
        stream -> {
          GZIPOutputStream archive = new GZIPOutputStream(stream);
          add(archive, "experiments.csv", experiments(columns));
          for (int i = 0; i < runs.outcomes().size(); i++) {
            add(archive, file(i), outcome(i));
          }
          add(
              archive,
              "metadata.json",
              RunManifest.JSON
                  .writeValueAsString(metadata(columns))
                  .getBytes(StandardCharsets.UTF_8));
          archive.write(new byte[2 * BLOCK]);
          archive.finish();
        });
  }

  private String file(int outcome) {
    return runs.outcomes().get(outcome) + ".csv";
  }

  private byte[] experiments(List<String> columns) {
    return RunTables.bytes(
        lines -> {
          lines.add(columns);
          for (OneRun run : runs.runs()) {
            List<String> row =
                new ArrayList<>(
                    List.of(Integer.toString(run.point()), Integer.toString(run.replication())));
            Arrays.stream(run.inputs()).forEach(value -> row.add(RunTables.number(value, "")));
            row.addAll(List.of(run.point() + "-" + run.replication(), "None", runs.scenario(run)));
            lines.add(row);
          }
        });
  }

  /** One number a line; a missing one is written, as empty lines are not counted. */
  private byte[] outcome(int outcome) {
    return RunTables.bytes(
        lines ->
            runs.runs()
                .forEach(run -> lines.add(RunTables.number(run.outcomes()[outcome], "nan"))));
  }

  private Map<String, Object> metadata(List<String> columns) {
    List<List<String>> outcomes = new ArrayList<>();
    for (int i = 0; i < runs.outcomes().size(); i++) {
      outcomes.add(List.of("ScalarOutcome", runs.outcomes().get(i), file(i)));
    }
    Map<String, String> types = new LinkedHashMap<>();
    for (String column : columns) {
      types.put(
          column,
          switch (column) {
            case "point", "replication" -> "int64";
            case "scenario", "policy", "model" -> "object";
            default -> "float64";
          });
    }
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("version", VERSION);
    metadata.put("outcomes", outcomes);
    metadata.put("experiments", types);
    return metadata;
  }

  /** Adds a file as POSIX' ustar has it. */
  private static void add(OutputStream archive, String name, byte[] content) throws IOException {
    byte[] head = new byte[BLOCK];
    byte[] named = name.getBytes(StandardCharsets.UTF_8);
    if (named.length > NAME_BYTES) {
      throw new IOException("the name " + name + " is too long for an archive");
    }
    System.arraycopy(named, 0, head, 0, named.length);
    text(head, MODE, "0000644\0" + "0000000\0" + "0000000\0");
    text(head, SIZE, octal(content.length, 11) + " ");
    text(head, TIME, octal(0, 11) + " ");
    text(head, CHECKSUM, "        ");
    text(head, KIND, "0");
    text(head, MAGIC, "ustar\0" + "00");
    int sum = 0;
    for (byte b : head) {
      sum += b & 0xff;
    }
    text(head, CHECKSUM, octal(sum, 6) + "\0 ");
    archive.write(head);
    archive.write(content);
    archive.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
  }

  private static void text(byte[] head, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, head, at, bytes.length);
  }

  private static String octal(int number, int digits) {
    String octal = Integer.toOctalString(number);
    return "0".repeat(digits - octal.length()) + octal;
  }
}
