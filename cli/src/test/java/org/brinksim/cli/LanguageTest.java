package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes in every language that a machine can be set to. */
class LanguageTest {
  private static final List<String> STRANGE =
      List.of(
          "fa",
          "ar-EG",
          "ar-SA-u-ca-islamic",
          "bn-BD",
          "mr-IN",
          "th-TH-u-nu-thai",
          "tr-TR",
          "de-DE",
          "hi-IN-u-nu-deva",
          "ja-JP-u-ca-japanese");

  /** Of them: other digits, another calendar with yet other digits, another case, a comma. */
  private static final List<String> STRANGEST =
      List.of("fa", "ar-SA-u-ca-islamic", "tr-TR", "de-DE");

  private final Locale before = Locale.getDefault();

  @TempDir private Path directory;

  @AfterEach
  void giveTheLanguageBack() {
    Locale.setDefault(before);
  }

  @Test
  void everyLanguageGivesTheSameWords() {
    Locale.setDefault(Locale.ROOT);
    Invocation explained = explain();
    Invocation refused = refuse();

    Locale[] all = Locale.getAvailableLocales();
    assertThat(all).hasSizeGreaterThan(500);
    Stream<Locale> described = STRANGE.stream().map(Locale::forLanguageTag);
    Set<String> habits = new HashSet<>();
    Stream.concat(described, Arrays.stream(all))
        .forEach(
            locale -> {
              Locale.setDefault(locale);
              if (habits.add(habits(locale))) {
                assertThat(explain()).as("%s", locale).isEqualTo(explained);
                assertThat(refuse()).as("%s", locale).isEqualTo(refused);
              }
            });
    assertThat(habits).hasSizeGreaterThan(100);
  }

  /** What Java does otherwise in one language than in another: numbers, cases, dates. */
  private static String habits(Locale locale) {
    return String.format(
            locale, "%,.2f %e %s %tc ", -1234567.8, 1e-9, Double.NaN, new Date(1_700_000_000_000L))
        + NumberFormat.getPercentInstance(locale).format(-0.125)
        + "Ii".toUpperCase(locale)
        + "Ii".toLowerCase(locale)
        + Calendar.getInstance(locale).getCalendarType();
  }

  private Invocation explain() {
    return Invocation.of(directory, "explain", "mixed-law");
  }

  private Invocation refuse() {
    return Invocation.of(directory, "run", "mixed-law", "-n", "1000000001");
  }

  @Test
  void aStrangeLanguageGivesTheSameRun() throws IOException {
    Locale.setDefault(Locale.ROOT);
    Invocation expected = run("out");
    Map<String, String> files = RunFiles.bytes(directory.resolve("out"));
    assertThat(files).hasSizeGreaterThan(30);

    for (String tag : STRANGEST) {
      Locale.setDefault(Locale.forLanguageTag(tag));

      assertThat(run(tag)).as(tag).isEqualTo(expected);
      Map<String, String> here = RunFiles.bytes(directory.resolve(tag));
      assertThat(here.keySet()).as(tag).isEqualTo(files.keySet());
      files.forEach(
          (name, bytes) -> assertThat(here.get(name)).as(tag + " " + name).isEqualTo(bytes));
    }
  }

  private Invocation run(String out) {
    Invocation done =
        Invocation.of(directory, "run", "starter", "-n", "12", "--seed", "3", "--out", out);
    return new Invocation(done.code(), done.out().replace(out, "OUT"), "");
  }

  @Test
  void aStrangeLanguageGivesTheSameChecks() {
    Locale.setDefault(Locale.ROOT);
    Invocation expected = verify();
    assertThat(expected.code()).isEqualTo(ExitCode.DONE);

    for (String tag : STRANGEST.subList(0, 2)) {
      Locale.setDefault(Locale.forLanguageTag(tag));

      assertThat(verify()).as(tag).isEqualTo(expected);
    }
  }

  private Invocation verify() {
    return Invocation.of(directory, "verify", "--only", "kaplan-meier", "--only", "convergence");
  }

  @Test
  void aProcessThatStartsInAStrangeLanguageGivesTheSameRun() throws Exception {
    Locale.setDefault(Locale.ROOT);
    Invocation expected = run("out");
    Map<String, String> files = RunFiles.bytes(directory.resolve("out"));
    Files.createDirectories(directory.resolve("process"));

    Invocation done =
        BrinkProcess.start(
                directory.resolve("process"),
                List.of("env", "JAVA_TOOL_OPTIONS=-Duser.language=fa -Dfile.encoding=ISO-8859-1"),
                "run",
                "starter",
                "-n",
                "12",
                "--seed",
                "3",
                "--out",
                "OUT")
            .end();

    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).isEqualTo(expected.out());
    assertThat(RunFiles.bytes(directory.resolve("process/OUT"))).isEqualTo(files);
  }
}
