package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.writing.CanonicalYaml;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Characters that no text may hold are refused in every text, however they are written. */
class RefusedCharactersTest {
  private static final int[] REFUSED = {
    0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x202a,
    0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xd800, 0xdbff, 0xdc00, 0xdfff,
    0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x1ffff, 0x10fffe, 0x10ffff
  };

  static List<TextPlace> places() {
    return TextPlace.all();
  }

  @Test
  void theExamplesHoldEveryTextThatTheFormatKnows() {
    assertThat(places()).extracting(TextPlace::key).hasSizeGreaterThan(60);
    assertThat(places())
        .extracting(TextPlace::key)
        .containsExactlyInAnyOrderElementsOf(TextPlace.known());
  }

  @ParameterizedTest
  @MethodSource("places")
  void noTextMayHoldThemInJsonOrYamlRawOrEscaped(TextPlace place) {
    boolean all = place.key().equals("Claim.says") || place.key().equals("Ladder$Rung.codes keys");
    for (int c : all ? REFUSED : new int[] {0x202e, 0xd800}) {
      String raw = new String(Character.toChars(c));
      String escapes = escapes(raw);
      for (String text : List.of("\"a" + raw + "b\"", "\"a" + escapes + "b\"")) {
        assertRefused("x.json", place.with(text), c);
        assertRefused("x.yaml", "# YAML\n" + place.with(text), c);
      }
    }
  }

  private static String escapes(String raw) {
    StringBuilder escapes = new StringBuilder();
    raw.chars().forEach(c -> escapes.append(String.format(Locale.ROOT, "\\u%04x", c)));
    return escapes.toString();
  }

  private static void assertRefused(String name, String text, int c) {
    boolean half = Character.getType(c) == Character.SURROGATE;
    String named = "holds " + Characters.name(c) + ", ";
    InvalidDocumentException refusal = refusal(new DocumentText(name, text), List.of());

    assertThat(refusal.problems())
        .as("%s in %s", Characters.name(c), text)
        .anySatisfy(
            p -> {
              assertThat(p.message())
                  .containsAnyOf(named, half ? "holds half of a surrogate pair" : named);
              assertThat(p.line()).isPositive();
              assertThat(p.column()).isPositive();
            });
    assertThat(Characters.firstRefused(refusal.getMessage())).isEmpty();
  }

  private static InvalidDocumentException refusal(DocumentText text, List<String> overrides) {
    return catchThrowableOfType(
        InvalidDocumentException.class,
        () -> Example.READER.read(text, Assignment.parse(overrides)));
  }

  @Test
  void aRawCharacterIsNamedWhereItStandsWithAllOtherProblemsAndInCommentsToo() {
    String text =
        Example.SMALL_MIXED
            .text()
            .replace("title: Two", "title: T\u001bw\u202eo # \u2066")
            .replace("restDays: 10", "restDays: \"\\u001b\"");

    assertThat(refusal(new DocumentText("a.yaml", text), List.of()).getMessage().lines())
        .containsExactly(
            "a.yaml is not a valid scenario (4 problems):",
            "  line 4, column 9    holds U+001B, a control; no text may hold it. Maybe remove it",
            "  line 4, column 11   holds U+202E, which changes the direction of text; no text may"
                + " hold it. Maybe remove it",
            "  line 4, column 16   holds U+2066, which changes the direction of text; no text may"
                + " hold it. Maybe remove it",
            "  line 21, column 13  combat.restDays   holds U+001B, a control; no text may hold it."
                + " Maybe remove it");
  }

  @Test
  void noneHidesInAnUnknownKeyBehindARefusedOneOrUnderWhatAVariantReplaces() {
    String base = Example.SMALL_MIXED.text().replace("title: Two", "title: \"\\e\" #");
    ScenarioReader reader =
        new ScenarioReader(n -> Optional.of(new DocumentText("base.yaml", base)));
    String variant =
        """
        extends: base
        title: good
        weather: {"a\\x01": {b: ["\\x02"]}}
        claims: {"c\\x03": {says: "\\x04"}}
        """;

    InvalidDocumentException refusal =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> reader.read(new DocumentText("a.yaml", variant), List.of()));

    assertThat(refusal.problems())
        .extracting(p -> p.file() + " " + p.path() + " " + p.message().split(",")[0])
        .contains(
            "base.yaml title holds U+001B",
            "a.yaml weather.a<U+0001> holds U+0001",
            "a.yaml weather.a<U+0001>.b.0 holds U+0002",
            "a.yaml claims.c<U+0003> holds U+0003",
            "a.yaml claims.c<U+0003>.says holds U+0004");
  }

  @Test
  void textThatIsNoYamlIsRefusedForItsCharactersAsWell() {
    InvalidDocumentException refusal =
        refusal(new DocumentText("a.yaml", "title: \u0001\r\nsides: [\u0002\r\n"), List.of());

    assertThat(refusal.getMessage().lines())
        .containsExactly(
            "a.yaml is not a valid scenario (3 problems):",
            "  line 1, column 8  holds U+0001, a control; no text may hold it. Maybe remove it",
            "  line 2, column 9  holds U+0002, a control; no text may hold it. Maybe remove it",
            "  line 3, column 1  is not YAML here: a comma or bracket is missing in the list begun"
                + " in line 2");
  }

  @Test
  void aTypedValueMayNotHoldThem() {
    for (int c : REFUSED) {
      String raw = new String(Character.toChars(c));
      for (String override :
          List.of("title=a" + raw, "ti" + raw + "tle=a", "title=\"" + escapes(raw) + "\"")) {
        InvalidDocumentException refusal = refusal(Example.SMALL_MIXED, List.of(override));

        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().get(0).message())
            .startsWith("holds " + Characters.name(c) + ", ");
        assertThat(Characters.firstRefused(refusal.getMessage())).isEmpty();
      }
    }
  }

  @Test
  void aNameOfAFileIsShownWithoutThem() {
    String name = "a\u001b[31m\u202e.yaml";

    assertThat(refusal(new DocumentText(name, "format: 1\n"), List.of()).getMessage())
        .startsWith("a<U+001B>[31m<U+202E>.yaml is not a valid scenario")
        .satisfies(m -> assertThat(Characters.firstRefused(m)).isEmpty());
    assertThat(
            refusal(new DocumentText("a.yaml", "extends: \"b\\e.yaml\"\n"), List.of()).getMessage())
        .contains("line 1, column 10  extends   holds U+001B, a control");
  }

  @Test
  void marksThatArabicHebrewAndPersianNeedMayStand() {
    String title = "\u061c\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u200d \u200e\u200f \u05d0";
    String text = Example.SMALL_MIXED.text().replace("title: Two", "title: Two" + title);

    Scenario scenario = Example.read(text);

    assertThat(scenario.title()).startsWith("Two" + title);
    assertThat(Example.read(CanonicalYaml.of(ScenarioShape.ROOT, scenario))).isEqualTo(scenario);
  }
}
