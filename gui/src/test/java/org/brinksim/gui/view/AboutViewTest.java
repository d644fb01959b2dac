package org.brinksim.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brinksim.gui.Parts;
import org.brinksim.gui.ShippedRun;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.NotFor;
import org.junit.jupiter.api.Test;

class AboutViewTest {
  private final AboutView about = new AboutView(Map.of("N", "the next act"));

  private List<String> told() {
    return Parts.all(about).stream()
        .filter(Paragraph.class::isInstance)
        .map(part -> ((Paragraph) part).words())
        .toList();
  }

  @Test
  void theQuestionTheLimitsTheKeysAndEverySourceAreTold() {
    Scenario scenario = ShippedRun.of("starter").scenario();
    about.show(scenario);

    assertThat(told()).contains("The question", scenario.description().strip(), "N: the next act");
    NotFor.LIMITS.forEach(
        limit -> assertThat(told()).contains(limit.brief() + " " + limit.reason()));
    assertThat(scenario.claims()).isNotEmpty();
    scenario
        .claims()
        .values()
        .forEach(
            claim ->
                assertThat(told())
                    .anySatisfy(words -> assertThat(words).contains(claim.says(), claim.by())));
  }

  @Test
  void anotherScenarioTakesThePlaceOfTheFirst() {
    about.show(ShippedRun.of("starter").scenario());
    Scenario strait = ShippedRun.of("strait").scenario();
    about.show(strait);

    assertThat(told().get(1)).isEqualTo(strait.description().strip());
    assertThat(told()).filteredOn("The question"::equals).hasSize(1);
  }
}
