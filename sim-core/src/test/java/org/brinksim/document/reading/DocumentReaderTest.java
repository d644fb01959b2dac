package org.brinksim.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Consistent;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Shapes;
import org.brinksim.document.writing.DocumentSchema;
import org.junit.jupiter.api.Test;

/** A kind of file that has nothing to do with scenarios: the timetable of a bus. */
class DocumentReaderTest {

  /** A timetable. */
  public record Timetable(
      @Key(value = "Name in references", pattern = Key.ID) String id,
      @Key(value = "Seats of a bus", unit = "persons", min = 1, max = 300) int seats,
      @Key(value = "Fares by name", keys = Key.ID) @Default("{}") Map<String, Fare> fares,
      @Key(value = "Where it stops", atLeast = 2) List<Stop> stops) {}

  /** A fare. */
  public record Fare(@Key(value = "The price", unit = "francs", min = 0) double price) {}

  /** A stop. */
  public record Stop(
      @Key(value = "Name in references", pattern = Key.ID) String id,
      @Key("How long it pauses") Pause pause) {}

  /** A pause. */
  @Variants(Variants.By.FIRST_KEY)
  public sealed interface Pause permits Pause.None, Pause.Between {

    /** No pause. */
    @Word(value = "none", says = "It goes on at once")
    public record None() implements Pause {}

    /** Some minutes. */
    public record Between(
        @Key(value = "[least, most]", unit = "minutes", exactly = 2) List<Double> between)
        implements Pause, Consistent {

      @Override
      public Optional<Fault> fault() {
        return between.get(0) <= between.get(1)
            ? Optional.empty()
            : Optional.of(new Fault("between", "must rise"));
      }
    }
  }

  private static final DocumentKind KIND =
      new DocumentKind(
          "timetable",
          Shapes.keyed(Timetable.class),
          "the keys seats and stops",
          Optional.empty(),
          Optional.of(new DocumentKind.Shorthand("fares", Fare.class, "price")));

  private static final String LINE_7 =
      """
      id: line-7
      seats: 40
      fares: {single: {price: 3.5}}
      stops:
        - {id: port, pause: none}
        - {id: market, pause: {between: [1, 4]}}
      """;

  private static final DocumentReader<Timetable> READER =
      new DocumentReader<>(
          KIND,
          Timetable.class,
          name ->
              name.equals("line-7")
                  ? Optional.of(new DocumentText("line-7", LINE_7))
                  : Optional.empty(),
          node -> node,
          (shape, node) -> "",
          (document, index, chain, problems) ->
              index.all(Stop.class).stream()
                  .filter(stop -> stop.record().id().equals("moon"))
                  .forEach(stop -> problems.add(stop.spot(), "is out of reach")));

  private static Timetable read(String text, String... assignments) {
    return READER
        .read(new DocumentText("t.yaml", text), Assignment.parse(List.of(assignments)))
        .document();
  }

  @Test
  void aFileBecomesItsRecord() {
    assertThat(read(LINE_7))
        .isEqualTo(
            new Timetable(
                "line-7",
                40,
                Map.of("single", new Fare(3.5)),
                List.of(
                    new Stop("port", new Pause.None()),
                    new Stop("market", new Pause.Between(List.of(1.0, 4.0))))));
  }

  @Test
  void whatItExtendsIsLaidUnderIt() {
    Timetable variant =
        read("{extends: line-7, id: night, stops: [{id: port, pause: {between: [5, 9]}}]}");

    assertThat(variant.seats()).isEqualTo(40);
    assertThat(variant.stops())
        .containsExactly(
            new Stop("port", new Pause.Between(List.of(5.0, 9.0))),
            new Stop("market", new Pause.Between(List.of(1.0, 4.0))));
  }

  @Test
  void aPlaceIsSetByItsPathAndAnEntryByItsNameAlone() {
    Timetable set = read(LINE_7, "seats=55", "single=4", "stops.port.pause={between: [2, 2]}");

    assertThat(set.seats()).isEqualTo(55);
    assertThat(set.fares()).containsExactly(Map.entry("single", new Fare(4)));
    assertThat(set.stops().get(0).pause()).isEqualTo(new Pause.Between(List.of(2.0, 2.0)));
  }

  @Test
  void everyProblemIsToldAtOnceInTheWordsOfTheKind() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    id: line-8
                    seat: 40
                    fares: {single: {price: -1}}
                    stops:
                      - {id: moon, pause: none}
                      - {id: market, pause: {between: [4, 1]}}
                    """))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            """
            t.yaml is not a valid timetable (4 problems):
              line 2, column 1   seat   is not a known key. Did you mean "seats"?
              line 3, column 25  fares.single.price   is -1; must be a number of at least 0 (francs)
              line 5, column 5   stops.moon   is out of reach
              line 6, column 35  stops.market.pause.between   must rise""");
  }

  @Test
  void aFileOfAnotherKindIsNone() {
    assertThatThrownBy(() -> read("{title: A scenario, start: 2024-11-05}"))
        .hasMessage(
            """
            t.yaml is not a valid timetable (1 problem):
              is not a timetable file: must be a map with the keys seats and stops""");
  }

  @Test
  void theResolvedFormReadsBackAndFitsTheSchema() {
    ReadDocument<Timetable> read =
        READER.read(
            new DocumentText("t.yaml", "{extends: line-7, id: night}"),
            List.of(Assignment.of("seats", 12)));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DocumentSchema.json(KIND), InputFormat.JSON);

    assertThat(read(read.resolvedYaml())).isEqualTo(read.document());
    assertThat(schema.validate(read.resolvedYaml(), InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(LINE_7.replace("seats: 40", "seats: 400"), InputFormat.YAML))
        .hasSize(1);
  }
}
