package org.brinksim.cli.defaults;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brinksim.document.Consistent;
import org.brinksim.document.Key;
import org.brinksim.document.Scalar;
import org.brinksim.page.PageTheme;

/** What a file of defaults may say: {@code brink.yaml}. */
public record DefaultsFile(
    @Key(
            value = "How many times to run a scenario",
            unit = "replications",
            min = 1,
            max = 1_000_000_000)
        Optional<Integer> replications,
    @Key("The root of all random numbers: any whole number of 64 bits") Optional<Scalar> seed,
    @Key(value = "How many replications at once", unit = "threads", min = 1, max = 1_024)
        Optional<Integer> threads,
    @Key("The folder in which runs without --out get a directory of their own")
        Optional<String> out,
    @Key("How pages look: as the machine of each reader is set, light, or dark")
        Optional<PageTheme> theme)
    implements Consistent {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");

  @Override
  public Optional<Fault> fault() {
    return seed.map(Scalar::text)
        .filter(it -> !WHOLE.matcher(it).matches() || new BigInteger(it).bitLength() >= Long.SIZE)
        .map(it -> new Fault("seed", "is \"" + it + "\"; must be a whole number of 64 bits"));
  }
}
