package org.brinksim.cli.option;

import java.util.List;
import java.util.Optional;
import org.brinksim.page.PageTheme;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says whether pages are light or dark. */
public final class ThemeOption {
  /** Its name. */
  public static final String NAME = "--theme";

  @Option(
      names = NAME,
      paramLabel = "THEME",
      description =
          "How pages look: light, dark, or system, as the machine of each reader is set (default:"
              + " system, or what brink.yaml says). Print is light.")
  private String theme;

  /** Whether it was given. */
  public boolean isGiven() {
    return theme != null;
  }

  /** What is wrong with it. */
  public List<String> problems() {
    if (theme == null || PageTheme.of(theme).isPresent()) {
      return List.of();
    }
    String meant =
        NearestName.of(theme, PageTheme.words())
            .map(word -> Template.fill(". Did you mean \"%s\"?", word))
            .orElse("");
    return List.of(
        Template.fill(
            "%s is \"%s\"; must be one of %s%s",
            NAME, theme, String.join(", ", PageTheme.words()), meant));
  }

  /**
   * The theme that was given, if one was.
   *
   * @throws ParameterException when there is no such theme
   */
  public Optional<PageTheme> given(CommandLine command) {
    for (String problem : problems()) {
      throw new ParameterException(command, problem);
    }
    return Optional.ofNullable(theme).flatMap(PageTheme::of);
  }
}
