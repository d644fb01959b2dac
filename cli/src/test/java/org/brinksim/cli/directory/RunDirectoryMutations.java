package org.brinksim.cli.directory;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ways to spoil a run directory, chosen at random: bytes, rows, cells, keys, files and the journal.
 *
 * @param directory the run directory
 * @param victim a directory outside, to which links lead
 * @param random chooses
 */
public record RunDirectoryMutations(Path directory, Path victim, SplittableRandom random) {
  private static final List<String> CELLS =
      List.of(
          "",
          "-1",
          "-0.0",
          "0",
          "0.5",
          "1e18",
          "1e308",
          "-1e308",
          "1e999",
          "NaN",
          "Infinity",
          "null",
          "2147483648",
          "9223372036854775808",
          "4.9E-324",
          "1,5",
          "\"",
          "\"\"",
          "=1+1",
          "'",
          "../x",
          "/etc/passwd",
          "\u0000",
          "\u001b[2J",
          "\u202e",
          "\ud800",
          "\ufffe",
          "<b>",
          "漢字",
          "x".repeat(3_000),
          "9".repeat(400),
          "1e-400",
          "0x10",
          "true",
          "2030-03-01");
  private static final List<String> TREES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e999",
          "1e300",
          "1.5",
          "123456789012345678901234567890",
          "\"\"",
          "\"x\"",
          "\"../x\"",
          "\"/etc/passwd\"",
          "\"\\u001b[2J\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "{\"x\": null}",
          "\"2030-13-45\"",
          "9007199254740993");

  /** Spoils it once; tells how. */
  public String apply() throws IOException {
    Path file = pick(files());
    String name = directory.relativize(file).toString();
    return name
        + ": "
        + switch (random.nextInt(name.equals(".journal") ? 5 : 4)) {
          case 0 -> bytes(file);
          case 1 -> wholeFile(file);
          case 4 -> forge(file);
          default -> content(file, name);
        };
  }

  private List<Path> files() throws IOException {
    // Tables rather than charts: each file of numbers counts as much as all the charts.
    List<Path> files = new ArrayList<>();
    List<Path> charts = new ArrayList<>();
    for (String name : RunFiles.names(directory).toList()) {
      Path file = directory.resolve(name);
      (name.startsWith("charts") ? charts : files).add(file);
    }
    if (!charts.isEmpty()) {
      files.add(pick(charts));
    }
    return files;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String content(Path file, String name) throws IOException {
    if (!isFile(file) || Files.size(file) == 0) {
      return wholeFile(file);
    }
    if (name.endsWith(".json")) {
      return json(file);
    }
    return name.endsWith(".csv") && random.nextInt(4) > 0 ? cells(file) : rows(file);
  }

  private String bytes(Path file) throws IOException {
    if (!isFile(file) || Files.size(file) == 0) {
      return wholeFile(file);
    }
    byte[] bytes = Files.readAllBytes(file);
    int many = 1 + random.nextInt(5);
    for (int i = 0; i < many; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    Files.write(file, bytes);
    return many + " bytes";
  }

  private String wholeFile(Path file) throws IOException {
    int way = random.nextInt(7);
    if (way == 0 && isFile(file)) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      return "truncated";
    }
    SmallRun.delete(file);
    switch (way) {
      case 1 -> Files.createFile(file);
      case 2 -> Files.createDirectory(file);
      case 3 -> Files.createSymbolicLink(file, victim);
      case 4 -> Files.createSymbolicLink(file, victim.resolve("series.csv"));
      case 5 -> Files.createSymbolicLink(file, file);
      default -> {
        return "removed";
      }
    }
    return "replaced, way " + way;
  }

  private String rows(Path file) throws IOException {
    List<String> rows = new ArrayList<>(text(file).lines().toList());
    if (rows.isEmpty()) {
      return "no rows";
    }
    int row = random.nextInt(rows.size());
    int way = random.nextInt(4);
    switch (way) {
      case 0 -> rows.remove(row);
      case 1 -> rows.add(row, pick(rows));
      case 2 -> Collections.swap(rows, row, random.nextInt(rows.size()));
      default -> rows.subList(row, Math.min(rows.size(), row + 1 + random.nextInt(30))).clear();
    }
    write(file, String.join("\n", rows) + "\n");
    return "row " + row + ", way " + way;
  }

  private String cells(Path file) throws IOException {
    String text = text(file);
    if (random.nextInt(10) == 0) {
      write(file, "\ufeff" + text.replace(',', ';').replace("\n", "\r\n"));
      return "saved by a spreadsheet";
    }
    List<String> rows = new ArrayList<>(text.lines().toList());
    int row = random.nextInt(rows.size());
    List<String> cells = new ArrayList<>(Arrays.asList(rows.get(row).split(",", -1)));
    int cell = random.nextInt(cells.size());
    String value = pick(CELLS);
    cells.set(cell, value);
    rows.set(row, String.join(",", cells));
    write(file, String.join("\n", rows) + "\n");
    return "row " + row + ", cell " + cell + " " + value.substring(0, Math.min(20, value.length()));
  }

  private String json(Path file) throws IOException {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(text(file));
    } catch (JacksonException e) {
      return bytes(file);
    }
    List<JsonNode> holders = new ArrayList<>();
    collect(root, holders);
    if (holders.isEmpty()) {
      return bytes(file);
    }
    JsonNode holder = pick(holders);
    JsonNode value = Json.MAPPER.readTree(pick(TREES));
    String where;
    if (holder instanceof ObjectNode object) {
      where = pick(List.copyOf(object.propertyNames()));
      if (random.nextInt(3) == 0) {
        object.remove(where);
      } else {
        object.set(where, value);
      }
    } else {
      ArrayNode array = (ArrayNode) holder;
      int at = random.nextInt(array.size());
      where = "[" + at + "]";
      switch (random.nextInt(3)) {
        case 0 -> array.remove(at);
        case 1 -> array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
        default -> array.set(at, value);
      }
    }
    write(file, Json.MAPPER.writeValueAsString(root));
    return where + " " + value;
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainer() && !node.isEmpty()) {
      holders.add(node);
      node.forEach(child -> collect(child, holders));
    }
  }

  /** Changes a checkpoint within the journal, and its checksum with it. */
  private String forge(Path journal) throws IOException {
    byte[] bytes = isFile(journal) ? Files.readAllBytes(journal) : new byte[0];
    if (bytes.length < 24) {
      return "no journal";
    }
    int begin = 12 + ByteBuffer.wrap(bytes).getInt(8);
    ByteArrayOutputStream forged = new ByteArrayOutputStream();
    forged.write(bytes, 0, begin);
    DataOutputStream out = new DataOutputStream(forged);
    int chosen = random.nextInt(3);
    ByteBuffer frames = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
    String how = "";
    for (int i = 0; frames.remaining() >= 8; i++) {
      byte[] frame = new byte[frames.getInt()];
      frames.getInt();
      frames.get(frame);
      if (i == chosen) {
        how = forge(frame);
      }
      frame = how.equals("cut") && i == chosen ? Arrays.copyOf(frame, frame.length / 2) : frame;
      for (int times = how.equals("twice") && i == chosen ? 2 : 1; times > 0; times--) {
        CRC32 crc = new CRC32();
        crc.update(frame);
        out.writeInt(frame.length);
        out.writeInt((int) crc.getValue());
        out.write(frame);
      }
    }
    Files.write(journal, forged.toByteArray());
    return "checkpoint " + chosen + " " + how;
  }

  private String forge(byte[] frame) {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    int at = random.nextInt(Math.max(1, frame.length - 8));
    switch (random.nextInt(7)) {
      case 0 -> buffer.putInt(0, random.nextInt());
      case 1 -> buffer.putLong(at, random.nextLong());
      case 2 -> buffer.putLong(8 * random.nextInt(2), random.nextInt(12));
      case 3 -> {
        if (frame.length > 16) {
          buffer.putInt(at, pick(List.of(-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 24)));
        }
      }
      case 4 -> {
        return "twice";
      }
      case 5 -> {
        return "cut";
      }
      default -> frame[at] = (byte) random.nextInt(256);
    }
    return "at " + at;
  }

  /** A file itself: nothing is spoilt through a link. */
  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
