package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.document.Key;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.writing.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text, list and map has a stated limit, and what is within it survives being written. */
class TextLimitsTest {
  private static final List<String> HOSTILE =
      List.of(
          "\"",
          "'",
          "\\",
          "\\\\",
          "\\n",
          ":",
          "a: b",
          "a:",
          ": a",
          "#",
          "a #b",
          "#a",
          "- a",
          "-",
          "---",
          "...",
          "? a",
          "?",
          "! a",
          "!!str a",
          "%a",
          "@a",
          "`a`",
          "&a",
          "*a",
          "|",
          ">",
          ">-",
          "{a: b}",
          "[a, b]",
          "{",
          "}",
          "[",
          "]",
          ",",
          "a, b",
          "yes",
          "No",
          "ON",
          "off",
          "y",
          "N",
          "null",
          "Null",
          "NULL",
          "~",
          "true",
          "False",
          "1e3",
          "1E400",
          "0x1F",
          "012",
          "1_000",
          ".5",
          "5.",
          "-0",
          "+1",
          ".inf",
          ".NaN",
          "NaN",
          "2024-11-05",
          "2024-11-05T01:02:03Z",
          "12:30:45",
          "<<",
          "=",
          "$",
          "$name",
          "$ name",
          " leading",
          "trailing ",
          "two  spaces",
          "a\u00a0b",
          "\u3000wide\u3000",
          "a\u2028b\u2029c",
          "\ufeffbom",
          "a\ufeffb",
          "\u200b",
          "😀",
          "👨\u200d👩\u200d👧",
          "한국어",
          "العربية",
          "עברית",
          "e\u0301",
          "\ufffd",
          "\ue000",
          "=HYPERLINK(\"http://example.org\")",
          "<html><img src=\"http://example.org/x\">",
          "</script>",
          "]]>",
          "${jndi:x}",
          "%s %n %d",
          "/* */",
          "a/b\\c",
          "..",
          "con",
          "C:\\x");

  private static final String[] FREE = {
    "Scenario.title",
    "Scenario.description",
    "Basis$Assumed.assumption",
    "Basis$Inspired.assumption",
    "Claim.says",
    "Claim.by",
    "Claim.value",
    "Claim.unit",
    "Claim.source",
    "Parameter.unit",
    "Parameter.assumption",
    "Parameter.name",
    "Side.name",
    "Force.name",
    "Force$Formation.name",
    "Force$Command.name",
    "Ladder$Rung.name",
    "Ladder$Rung.codes",
    "Ladder$Rung.codes keys",
    "Actor.name",
    "Actor$Action.says",
    "Actor$Action.assumption",
    "CalendarEvent.says",
    "CalendarEvent.assumption",
    "CalendarEvent$Outcome.says",
    "Response.name",
    "Theatre$Place.name"
  };

  static List<TextPlace> places() {
    return TextPlace.all();
  }

  @Test
  void aFreeTextMayBeAnythingAndComesBackFromItsCanonicalForm() {
    List<TextPlace> free =
        places().stream().filter(p -> read(p.with("\"zz top of the hill\"")) != null).toList();
    assertThat(free).extracting(TextPlace::key).contains(FREE);
    for (String text : texts()) {
      boolean line = !text.contains("\n") && !text.contains("\t");
      for (List<TextPlace> places :
          byExample(free.stream().filter(p -> line || !p.isKey()).toList())) {
        ReadScenario read =
            Example.READER.read(
                new DocumentText("x.json", TextPlace.with(places, JsonText.of(text).strip())),
                List.of());

        assertThat(read.resolvedYaml()).as(text).contains("title: ");
        assertThat(Example.read(read.resolvedYaml())).as(text).isEqualTo(read.scenario());
      }
    }
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(HOSTILE);
    texts.addAll(List.of("a\nb", "a\n\nb", "a\tb", "a\n"));
    for (String part : List.of("x", "a ", "a: ", "\"", "\ufeff", "😀", "a\u2028")) {
      String text = part.repeat(100 / part.codePointCount(0, part.length())).strip();
      texts.add(text);
    }
    return texts;
  }

  private static Collection<List<TextPlace>> byExample(List<TextPlace> places) {
    return places.stream().collect(Collectors.groupingBy(TextPlace::example)).values();
  }

  @ParameterizedTest
  @MethodSource("places")
  void theLongestTextComesBackFromItsCanonicalForm(TextPlace place) {
    int longest = place.shape().longest();
    for (String part : List.of("a ", "\ufeff", "😀")) {
      int count = longest / part.codePointCount(0, part.length());
      ReadScenario read = read(place.with('"' + part.repeat(count).strip() + '"'));
      assertThat(read != null || !List.of(FREE).contains(place.key())).isTrue();
      if (read != null) {
        assertThat(Example.read(read.resolvedYaml())).as(part).isEqualTo(read.scenario());
      }
    }
  }

  private static ReadScenario read(String json) {
    try {
      return Example.READER.read(new DocumentText("x.json", json), List.of());
    } catch (InvalidDocumentException e) {
      return null;
    }
  }

  @Test
  void aTextInOneLineIsReadWithSpacesForLineBreaksAndTabs() {
    String text = Example.SMALL_MIXED.text().replace("title: Two", "title: \"a\\nb\\tc\\n\\n\" #");
    String lines =
        Example.SMALL_MIXED.text().replace("title: Two", "description: |\n  a\n  b\ntitle: Two");

    assertThat(Example.read(text).title()).isEqualTo("a b c");
    assertThat(Example.read(lines).description()).isEqualTo("a\nb\n");
  }

  @ParameterizedTest
  @MethodSource("places")
  void aTextAboveItsLimitIsRefusedWithFoundLengthAndLimit(TextPlace place) {
    int longest = place.shape().longest();
    boolean letter = place.shape().pattern().equals(Key.LETTER);
    String part = place.isFree() ? "😀" : "x";
    InvalidDocumentException refusal = refusal(place.with('"' + part.repeat(longest + 1) + '"'));

    String expected =
        letter
            ? "must be a single character"
            : String.format(
                Locale.ROOT, "is %,d characters long; must be at most %,d", longest + 1, longest);
    assertThat(refusal.problems()).anyMatch(p -> p.message().endsWith(expected));
    assertThat(refusal.problems()).allMatch(p -> p.message().length() < 1_000);
  }

  @Test
  void noTextIsWithoutALimitAndNamesOfFilesStayShort() {
    assertThat(places()).allMatch(p -> p.shape().longest() <= Key.TEXT_LENGTH);
    assertThat(places())
        .filteredOn(p -> p.key().endsWith(".id"))
        .hasSizeGreaterThan(8)
        .allMatch(p -> p.shape().longest() == Key.ID_LENGTH);
    assertThat(3 * Key.ID_LENGTH).isLessThan(255 - 40);
  }

  private static InvalidDocumentException refusal(String json) {
    return catchThrowableOfType(
        InvalidDocumentException.class,
        () -> Example.READER.read(new DocumentText("x.json", json), List.of()));
  }

  @Test
  void aListOrMapOfTooManyEntriesIsRefused() {
    for (TextPlace place : places()) {
      if (place.isKey()) {
        String entries =
            IntStream.range(0, Key.ENTRIES)
                .mapToObj(i -> "\"k" + i + "\": " + place.value() + ", ")
                .collect(Collectors.joining());
        InvalidDocumentException refusal = refusal(place.with(entries + "\"k\""));
        assertThat(refusal.problems())
            .as(place.key())
            .anyMatch(p -> p.message().matches("has 1,0.. entries; must have at most 1,000"));
      }
    }
    String events =
        IntStream.rangeClosed(0, Key.ENTRIES)
            .mapToObj(i -> "{\"id\": \"k" + i + "\", \"date\": 3}")
            .collect(Collectors.joining(", ", "calendar=[", "]"));
    assertThat(
            catchThrowableOfType(
                    InvalidDocumentException.class,
                    () ->
                        Example.READER.read(Example.SMALL_MIXED, Assignment.parse(List.of(events))))
                .getMessage())
        .contains("calendar   has 1,001 entries; must have at most 1,000");
  }

  @Test
  void longValuesAreQuotedByTheirBeginning() {
    String text = Example.SMALL_MIXED.text();
    String word = "abc ".repeat(5_000);
    for (String broken :
        List.of(
            text.replace("restDays: 10", "restDays: " + word),
            text.replace("restDays: 10", "restDays: \"" + word + "\""),
            text.replace("restDays: 10", word + ": 10"),
            text.replace("posture: attack", "posture: " + word),
            text.replace("type: mixed", "type: " + word),
            text.replace("start: 2024-11-05", "start: " + word),
            text.replace("restDays: 10", "restDays: $" + word.replace(" ", "")),
            text.replace("restDays: 10", "restDays: &" + word.replace(" ", "") + " 10"),
            text.replace("restDays: 10", "restDays: !" + word.replace(" ", "") + " 10"),
            "extends: " + word)) {
      InvalidDocumentException refusal =
          catchThrowableOfType(
              InvalidDocumentException.class,
              () -> Example.READER.read(new DocumentText("x.yaml", broken), List.of()));
      assertThat(refusal).as(broken.substring(0, 40)).isNotNull();
      assertThat(refusal.getMessage()).hasSizeLessThan(1_500);
    }
    for (String override :
        List.of("combat.restDays=" + word, word + "=1", "title." + word + "=1")) {
      InvalidDocumentException refusal =
          catchThrowableOfType(
              InvalidDocumentException.class,
              () -> Example.READER.read(Example.SMALL_MIXED, Assignment.parse(List.of(override))));
      assertThat(refusal.getMessage()).hasSizeLessThan(1_500);
    }
  }
}
