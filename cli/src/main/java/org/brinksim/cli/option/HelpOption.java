package org.brinksim.cli.option;

import picocli.CommandLine.Option;

/** The option for help, the same for each command. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;
}
