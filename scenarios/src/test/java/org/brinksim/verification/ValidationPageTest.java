package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published figures are those that the code gives now, and all are within their tolerance. */
class ValidationPageTest {

  private static final Path PAGE = Path.of("../docs/validation.md");

  @Test
  void theCommittedPageIsUpToDateAndEveryCheckPasses() throws IOException {
    Verification verification = new Verification(Verification.SEED, 2);
    List<CheckResult> results = verification.run(Verification.checks(), (check, done, all) -> {});
    String expected = new ValidationPage(Verification.SEED, results).markdown();
    if (Boolean.getBoolean("brink.regenerate")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(results).allMatch(CheckResult::passes);
    assertThat(Files.readString(PAGE))
        .as("docs/validation.md is out of date: ./brink verify --write docs/validation.md")
        .isEqualTo(expected);
  }

  @Test
  void aFailureIsSeen() {
    Row row = new Row("a number", 1, 1.5, 0.25, "reason");
    Check check = new Check("id", "Title", "source", "why", runner -> List.of(row));
    ValidationPage page = new ValidationPage(7, List.of(new CheckResult(check, List.of(row))));

    assertThat(page.markdown())
        .contains("seed 7;", "| a number | 1 | 1.5 | 0.5 | 0.25 | reason | **FAIL** |\n");
    assertThat(page.summary()).startsWith("0 of 1 comparisons in 1 checks are within");
  }

  @Test
  void aMissingNumberIsAFailure() {
    assertThat(new Row("a number", 1, Double.NaN, 100, "reason").passes()).isFalse();
    assertThat(new Row("a number", 1, 1.25, 0.25, "reason").passes()).isTrue();
  }
}
