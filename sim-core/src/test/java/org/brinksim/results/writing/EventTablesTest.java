package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.EventFields;
import org.brinksim.experiment.EveryEvent;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.RandomEvents;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunningSample;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.event.Hazard;
import org.brinksim.results.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of every kind that there is, by the two tables of events and back. */
class EventTablesTest {

  private static final Experiment BORDER = Border.experiment(Border.with(), 1);

  @TempDir private Path temp;

  @Test
  void everyKindOfEventIsARowFromWhichItCanBeMadeAgain() throws Exception {
    List<Event> every = EveryEvent.of("a \"name\", – 漢字");
    List<Event> random = RandomEvents.of(7, 330);

    write(every, random);

    assertThat(read(0)).isEqualTo(every);
    assertThat(read(1)).isEqualTo(random);
  }

  @Test
  void anActHasARowForEachOfItsDriversInTheirOrder() throws Exception {
    Hazard hazard =
        new Hazard(
            0.002,
            List.of(
                new Hazard.Term("flag.talks", 1, -0.5),
                new Hazard.Term("belief.fighting", 1 / 3.0, 2)));
    write(
        List.of(
            new Event.Calendar(1, "talks"),
            new Event.Act(
                2.5, "fir", "protest", "note", List.of("elm", "oak"), Optional.of(hazard))));

    assertThat(temp.resolve("events.csv"))
        .hasContent(
            """
            scenario,point,replication,event,day,date,kind,who,what,rung,target,amount,unit,cause,hazard
            border,0,0,0,1,2030-03-02,calendar,,talks,,,,,,
            border,0,0,1,2.5,2030-03-03,act,fir,protest,note,elm oak,,,hazard,0.002
            """);
    assertThat(temp.resolve("drivers.csv"))
        .hasContent(
            """
            scenario,point,replication,event,driver,value,weight
            border,0,0,1,flag.talks,1,-0.5
            border,0,0,1,belief.fighting,0.3333333333333333,2
            """);
  }

  @SafeVarargs
  private void write(List<Event>... runs) throws Exception {
    SeriesCodec codec = SeriesCodec.of(BORDER.layout(), Kept.EVERYTHING);
    RunText text =
        new RunText(BORDER, Kept.EVERYTHING, RunningSample.ofSeries(0), codec, Optional.empty());
    for (String file : List.of("events.csv", "drivers.csv")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(RunText.beginning(BORDER.layout(), file));
      for (int replication = 0; replication < runs.length; replication++) {
        Completed run = (Completed) BORDER.run(Run.ofFirstPoint(replication));
        bytes.write(
            text.apply(
                    new Completed(
                        run.run(),
                        run.parameters(),
                        run.responses(),
                        run.series(),
                        runs[replication]))
                .of(file));
      }
      Files.write(temp.resolve(file), bytes.toByteArray());
    }
  }

  /** The events of a replication, made of the cells of both tables. */
  private List<Event> read(int replication) throws Exception {
    Map<String, String> run = Map.of("replication", Integer.toString(replication));
    CsvTable events = CsvTable.read(temp.resolve("events.csv")).where(run);
    CsvTable drivers = CsvTable.read(temp.resolve("drivers.csv")).where(run);
    List<Event> read = new ArrayList<>();
    for (String number : events.column("event")) {
      Map<String, String> event = Map.of("event", number);
      read.add(event(events.where(event), drivers.where(event)));
    }
    return read;
  }

  private static Event event(CsvTable row, CsvTable drivers) {
    EventKind kind =
        Arrays.stream(EventKind.values())
            .filter(k -> k.key().equals(row.only("kind")))
            .findFirst()
            .orElseThrow();
    assertThat(row.only("unit")).isEqualTo(kind.unit());
    double[] values = drivers.numbers("value");
    double[] weights = drivers.numbers("weight");
    List<Hazard.Term> terms = new ArrayList<>();
    for (String driver : drivers.column("driver")) {
      terms.add(new Hazard.Term(driver, values[terms.size()], weights[terms.size()]));
    }
    String hazard = row.only("hazard");
    return new EventFields(
            kind,
            Double.parseDouble(row.only("day")),
            row.only("who"),
            row.only("what"),
            row.only("rung"),
            row.only("target"),
            row.only("amount").isEmpty() ? Double.NaN : Double.parseDouble(row.only("amount")),
            row.only("cause"),
            hazard.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hazard(Double.parseDouble(hazard), terms)))
        .event();
  }
}
