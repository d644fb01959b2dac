package org.brinksim.scenario;

import java.time.LocalDate;
import java.util.Optional;

/** What a public source says: never edited to suit the model. */
public record Claim(
    @Key("What the source says, in our own words") String says,
    @Key("Who says so, and to whom or where") String by,
    @Key("The day on which it was said or published") LocalDate date,
    @Key("The figure or date claimed, where there is one") Optional<Scalar> value,
    @Key("The unit of the figure") Optional<String> unit,
    @Key("Where it was published") Optional<String> source) {}
