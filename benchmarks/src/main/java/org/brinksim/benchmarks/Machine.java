package org.brinksim.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.brinksim.results.EngineVersion;
import org.brinksim.text.Template;

/** Where, with what and when was measured. */
final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final double GIB = 1L << 30;

  private Machine() {}

  /** A table of it. */
  static String table() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    Table table = new Table("", "");
    table.row("date", LocalDate.now(ZoneOffset.UTC).toString());
    table.row("commit", EngineVersion.commit());
    table.row("machine", processor() + Template.fill(", %.0f GiB", memory()));
    table.row("system", system.getName() + ", " + system.getArch());
    table.row(
        "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    table.row("busy processors before", Template.fill("%.1f", system.getSystemLoadAverage()));
    return table.toString();
  }

  private static String processor() {
    int count = Runtime.getRuntime().availableProcessors();
    return count + (count == 1 ? " processor, " : " processors, ") + model();
  }

  private static String model() {
    if (!Files.exists(PROCESSORS)) {
      return "of unknown kind";
    }
    try {
      List<String> lines = Files.readAllLines(PROCESSORS);
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("of unknown kind");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double memory() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize()
        / GIB;
  }
}
