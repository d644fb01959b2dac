package org.brinksim.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageThemeTest {
  private static final String SHEET =
      """
      :root { color-scheme: light dark; --ink: #000; }
      @media screen and (prefers-color-scheme: dark) { :root { --ink: #fff; } }
      @media screen and (prefers-color-scheme: dark) { figure { filter: invert(1); } }
      @media print { nav { display: none; } }
      """;

  @Test
  void aPageThatFollowsItsReaderIsAsItWasWritten() {
    assertThat(PageTheme.SYSTEM.style(SHEET)).isSameAs(SHEET);
    assertThat(PageTheme.SYSTEM.script(SHEET)).isSameAs(SHEET);
    assertThat(PageTheme.SYSTEM.schemes()).isEqualTo("light dark");
  }

  @Test
  void aDarkPageIsDarkOnAScreenUnlessItsReaderHasForcedColoursThatAreLight() {
    assertThat(PageTheme.DARK.style(SHEET))
        .isEqualTo(
            """
            :root { color-scheme: light dark; --ink: #000; }
            @media screen and (forced-colors: none), screen and (prefers-color-scheme: dark) { :root { --ink: #fff; } }
            @media screen and (forced-colors: none), screen and (prefers-color-scheme: dark) { figure { filter: invert(1); } }
            @media print { nav { display: none; } }
            @media screen and (forced-colors: none) { :root { color-scheme: dark; } }
            """);
    assertThat(PageTheme.DARK.schemes()).isEqualTo("dark");
  }

  @Test
  void aLightPageIsLightUnlessItsReaderHasForcedColoursThatAreDark() {
    assertThat(PageTheme.LIGHT.style(SHEET))
        .isEqualTo(
            """
            :root { color-scheme: light dark; --ink: #000; }
            @media screen and (forced-colors: active) and (prefers-color-scheme: dark) { :root { --ink: #fff; } }
            @media screen and (forced-colors: active) and (prefers-color-scheme: dark) { figure { filter: invert(1); } }
            @media print { nav { display: none; } }
            @media screen and (forced-colors: none) { :root { color-scheme: light; } }
            """);
    assertThat(PageTheme.LIGHT.schemes()).isEqualTo("light");
  }

  /** What is painted by a script is painted anew when the page turns light for paper. */
  @Test
  void aScriptAsksWhatTheStyleAsks() {
    assertThat(PageTheme.DARK.script("matchMedia(\"screen and (prefers-color-scheme: dark)\");"))
        .isEqualTo(
            "matchMedia(\"screen and (forced-colors: none), screen and (prefers-color-scheme: dark)\");");
  }

  @Test
  void eachIsFoundByItsWord() {
    assertThat(PageTheme.words()).containsExactly("system", "light", "dark");
    assertThat(PageTheme.of("dark")).contains(PageTheme.DARK);
    assertThat(PageTheme.of("Dark")).isEmpty();
  }
}
