package org.brinksim.cli.command;

import picocli.CommandLine.Option;

/** The option for help, the same for each command. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;
}
