package org.brinksim.scenario;

import java.util.Optional;
import org.brinksim.document.Key;

/** Who fires at whom. */
public record Side(
    @Key(value = "Name in references", pattern = Key.ID) String id,
    @Key(
            value = "The letter in the theatre's control rows; needed on a hex theatre",
            pattern = Key.LETTER)
        Optional<String> letter,
    @Key(
            "How the side behaves at the start: attack, hold or withdraw; without space a side in withdrawal sends no more reserves into the line")
        Posture posture,
    @Key("Name for people") Optional<String> name) {}
