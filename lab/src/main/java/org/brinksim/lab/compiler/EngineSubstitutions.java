package org.brinksim.lab.compiler;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells the compiler to WebAssembly which class takes the place of one that it cannot compile. It
 * asks for this class by its service file.
 */
public final class EngineSubstitutions implements SubstitutionPolicy {
  private static final String WRITER_OF_NUMBERS = "tools.jackson.core.io.NumberOutput";

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(WRITER_OF_NUMBERS::equals)
        .replacePackage("tools.jackson.core.io", "org.brinksim.lab.engine.number");
  }
}
