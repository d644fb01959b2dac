package org.brinksim.cli.option;

import java.util.Optional;
import org.brinksim.page.PageTheme;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say whether charts and report are drawn, and how pages look. */
public final class DrawingOptions {

  @Option(
      names = "--no-charts",
      description = "Leaves charts and report out; \"brink report DIR\" draws them later.")
  private boolean noCharts;

  @Mixin private final ThemeOption theme = new ThemeOption();

  /** Whether charts and report are wanted. */
  public boolean charts() {
    return !noCharts;
  }

  /**
   * The theme that was given, if one was.
   *
   * @param otherPage whether there is a page beside the report
   * @throws ParameterException when there is no such theme, or no page to have it
   */
  public Optional<PageTheme> theme(boolean otherPage, CommandLine command) {
    refuse(
        noCharts && !otherPage,
        "--theme is for pages, and --no-charts leaves none; leave one out",
        command);
    refuse(
        command.getParseResult().hasMatchedOption("--shard"),
        "--theme is for pages, and a shard has none. Maybe give it to brink merge",
        command);
    return theme.given(command);
  }

  private void refuse(boolean pageless, String message, CommandLine command) {
    if (theme.isGiven() && pageless) {
      throw new ParameterException(command, message);
    }
  }
}
