package org.brinksim.cli.option;

import java.util.List;
import org.brinksim.text.Template;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says in which form tables are written. */
public final class FormOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "csv",
      description = "How tables are written: csv, the only one in this version.")
  private List<String> formats;

  /**
   * Refuses what this version does not have.
   *
   * @throws ParameterException when something else is asked for
   */
  public void refuseUnknown(CommandLine command) {
    for (String format : formats) {
      refuse(
          command,
          format.equals("parquet"),
          "--format parquet is not in this version; leave it out to get csv. Maybe make Parquet of"
              + " the results: brink export DIR --as parquet --out PATH");
      refuse(command, !format.equals("csv"), "--format is \"%s\"; must be csv", format);
    }
  }

  private static void refuse(CommandLine command, boolean bad, String message, Object... values) {
    if (bad) {
      throw new ParameterException(command, Template.fill(message, values));
    }
  }
}
