package org.brinksim.cli.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitFromClaimsTest {
  private static final String TABLE =
      """
      id,says,by,date,value,low,high,events,days,unit,source
      troops,"Some 2,000 soldiers, ""or"" more",a newspaper,2030-02-28,2000,,,,,personnel,page 1
      counted,Between 900 and 1 200,an observer,2030-02-26,,900,1200.5,,,personnel,
      closures,Closed four times: in 400 days,a secretary,2030-02-20,,,,4,400,,
      council,The council meets in April,a clerk,2030-03-01,2030-04-02,,,,,date,
      threat,"Will answer ""in kind"" #1",a minister,2030-02-27,,,,,,,

      motto,No number but a word,a herald,2030-02-01,never,,,,,,
      """;

  @TempDir private Path directory;

  private Invocation init(String table) throws IOException {
    Files.writeString(directory.resolve("claims.csv"), table);
    return Invocation.of(directory, "init", "mine", "--from-claims", "claims.csv");
  }

  private Scenario made() {
    return new ScenarioReader(id -> Optional.empty())
        .read(directory.resolve("mine.yaml"), List.of())
        .scenario();
  }

  private static Invocation refused(String problems) {
    return new Invocation(ExitCode.BAD_INPUT, "", problems);
  }

  @Test
  void aTableMakesAScenarioThatHoldsItsClaimsAndAParameterForEachNumber() throws IOException {
    assertThat(init(TABLE))
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                """
                Wrote mine.yaml, a skeleton made of claims.csv. Next:
                  ./brink validate mine.yaml
                  ./brink run mine.yaml
                """,
                ""));

    Scenario made = made();
    assertThat(made.claims().keySet())
        .containsExactly("troops", "counted", "closures", "council", "threat", "motto");
    assertThat(made.claims().values().stream().map(Claim::says))
        .contains("Some 2,000 soldiers, \"or\" more", "Will answer \"in kind\" #1");
    assertThat(made.claims().get("troops").source()).contains("page 1");
    assertThat(made.claims().get("council").value().orElseThrow().text()).isEqualTo("2030-04-02");
    assertThat(made.claims().get("motto").value().orElseThrow().text()).isEqualTo("never");
    assertThat(made.start()).isEqualTo("2030-03-01");
    assertThat(made.parameters().keySet()).containsExactly("troops", "counted", "closures");
    assertThat(made.parameters().get("troops").median()).isEqualTo(2000);
    assertThat(made.parameters().get("counted").law().greatest()).isEqualTo(1200.5);
    assertThat(made.parameters().get("closures").unit()).isEqualTo("per day");
  }

  @Test
  void theSkeletonRunsAndItsWarningsNameWhatIsToBeWiredUp() throws IOException {
    init(TABLE);

    Invocation validated = Invocation.of(directory, "validate", "mine.yaml");
    assertThat(validated.code()).isEqualTo(ExitCode.DONE);
    assertThat(validated.err())
        .startsWith("mine.yaml has 3 warnings:\n")
        .contains("parameters.troops   is used by nothing. Maybe write $troops where it is meant");
    assertThat(Invocation.of(directory, "run", "mine.yaml", "-n", "3", "--no-charts").code())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void aTableOfTheRequiredColumnsAloneMakesOneWithoutParameters() throws IOException {
    init("\ufeffdate,by,says,id\r\n2030-01-01,someone,something,it\r\n");

    assertThat(made().claims().keySet()).containsExactly("it");
    assertThat(made().parameters()).isEmpty();
  }

  @Test
  void everyProblemOfATableIsToldAtOnceAndNothingIsWritten() throws IOException {
    String table =
        """
        id,says,by,date,value,low,high,events,days,unit,source
        9lives,,a newspaper,28.2.2030,"2,000",,,,,personnel,
        troops,x,y,2030-02-28,2000,,,,,,
        troops,x,y,2030-02-28,,5,4,,,personnel,
        counted,x,y,2030-02-28,,5,,,,personnel,
        closures,x,y,2030-02-28,,,,2.5,0,,
        council,x,y,2030-02-28,soon,,,,,date,
        both,x,y,2030-02-28,1,2,3,,,personnel,
        short,x,y
        """;

    assertThat(init(table))
        .isEqualTo(
            refused(
                """
                claims.csv is not a valid table of claims (13 problems):
                  line 2, column 1  id   is "9lives"; must be a letter, then letters, digits, - or _; at most 64 characters
                  line 2, column 2  says   is blank; every claim has one
                  line 2, column 4  date   is "28.2.2030"; must be a date: year-month-day, such as 2024-11-05
                  line 2, column 5  value   is "2,000"; must be a number such as 11000 or 0.25. Maybe write 2000
                  line 3, column 5  value   is a number without a unit. Maybe write personnel under unit
                  line 4, column 1  id   is "troops"; is the id of a row above; each has its own
                  line 4, column 6  low   is "5"; must be below high, which is 4
                  line 5, column 7  high   is missing; low is given, and asks for it
                  line 6, column 8  events   is "2.5"; must be a whole number of at least 0 (events)
                  line 6, column 9  days   is "0"; must be a number above 0 (days)
                  line 7, column 5  value   is "soon"; must be a date: year-month-day, such as 2024-11-05
                  line 8, column 5  value   is given beside another figure; a claim has one: value, or low and high, or events and days. Maybe make two rows
                  line 9, column 1  has 3 cells; must have 11, as the header has. Maybe put a text with a comma in quotes
                """));
    assertThat(directory.resolve("mine.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,says,by,dates | 2 | dates   is not a known column. Did you mean \"date\"?",
        "id,says,by,date,date | 1 | date   is there twice. Maybe remove one",
        "id,says,date | 1 | by   is missing; every table has the columns id, says, by, date",
        "id;says;by;date | 1 | is not a known column. Maybe save the table with commas between its"
            + " cells",
        "'' | 1 | holds no claim; must have a row for each, below a header",
        "id,says,by,date | 1 | holds no claim; must have a row for each, below a header"
      })
  void aHeaderThatIsWrongIsToldWithAdvice(String header, int problems, String message)
      throws IOException {
    Invocation refused = init(header + "\n");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith("claims.csv is not a valid table of claims (" + problems + " problem")
        .contains(message);
  }

  @Test
  void whatTheFormatItselfRefusesIsToldWhereItStandsInTheTable() throws IOException {
    assertThat(
            init(
                "id,says,by,date,value,unit\nfine,x,y,2030-01-01,,\nreplication,x,y,2030-01-01,5,km\n"))
        .isEqualTo(
            refused(
                """
                claims.csv is not a valid table of claims (1 problem):
                  line 3, column 1  parameters.replication   has the name of another column in the table of results. Choose another
                """));
  }

  @Test
  void aTableThatIsNotThereOrOptionsThatContradictItAreRefused() throws IOException {
    assertThat(Invocation.of(directory, "init", "mine", "--from-claims", "none.csv"))
        .isEqualTo(
            refused("none.csv is not a valid table of claims (1 problem):\n  does not exist\n"));
    init(TABLE);
    assertThat(
            Invocation.of(directory, "init", "b", "--from-claims", "claims.csv", "--study").err())
        .startsWith("brink init: --from-claims makes a scenario of a table; leave out --study\n");
    assertThat(init(TABLE).err())
        .isEqualTo("brink: mine.yaml is there already. Maybe give another ID or --to FILE\n");
  }
}
