package org.brinksim.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.brinksim.model.event.Event;
import org.brinksim.text.Decimals;

/**
 * Results as bytes of a journal, and back. Bytes that no result of the experiment has are refused:
 * a journal may come from anybody.
 *
 * @param parameters how many parameters a replication draws
 * @param responses how many responses it has
 * @param series how many values its metrics have through time
 * @param horizonDays the last day of a replication
 */
record ResultCodec(int parameters, int responses, int series, int horizonDays) {
  private static final byte FAILED = 0;
  private static final byte COMPLETED = 1;
  private static final int HEAD_BYTES = 5;

  static ResultCodec of(Experiment experiment) {
    var scenario = experiment.blueprint().scenario();
    return new ResultCodec(
        scenario.parameters().size(),
        experiment.blueprint().outcomes().size(),
        experiment.blueprint().metrics().size() * (scenario.steps() + 1),
        scenario.horizonDays());
  }

  /** Where in a result's bytes a value of its series begins. */
  long placeOfSeries(int value) {
    return HEAD_BYTES + 8L * (parameters + responses) + 4L * value;
  }

  byte[] encode(RunResult result) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(result.replication());
      if (result instanceof RunResult.Completed done) {
        out.writeByte(COMPLETED);
        ByteBuffer numbers = ByteBuffer.allocate(8 * (parameters + responses) + 4 * series);
        numbers.asDoubleBuffer().put(done.parameters()).put(done.responses());
        numbers.position(8 * (parameters + responses));
        numbers.asFloatBuffer().put(done.series());
        out.write(numbers.array());
        EventCodec.write(done.events(), out);
      } else {
        out.writeByte(FAILED);
        EventCodec.writeText(((RunResult.Failed) result).message(), out);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
  }

  /**
   * Reads a result back.
   *
   * @throws MalformedResultException when the bytes are none of this experiment
   */
  RunResult decode(ByteBuffer bytes) throws MalformedResultException {
    refuse(bytes.remaining() < HEAD_BYTES, "is too short");
    int replication = bytes.getInt();
    refuse(replication < 0, "is of replication " + replication);
    byte kind = bytes.get();
    if (kind == FAILED) {
      DataInputStream in = rest(bytes);
      String message = EventCodec.readText(in);
      refuseMore(in);
      return new RunResult.Failed(replication, message);
    }
    refuse(kind != COMPLETED, "is of the unknown kind " + kind);
    return completed(replication, bytes);
  }

  private RunResult completed(int replication, ByteBuffer bytes) throws MalformedResultException {
    refuse(
        bytes.remaining() < placeOfSeries(series) - HEAD_BYTES,
        "of replication " + replication + " is too short");
    double[] drawn = new double[parameters];
    double[] read = new double[responses];
    float[] through = new float[series];
    bytes.slice().asDoubleBuffer().get(drawn).get(read);
    bytes.position(bytes.position() + 8 * (parameters + responses));
    bytes.slice().asFloatBuffer().get(through);
    bytes.position(bytes.position() + 4 * series);
    for (double parameter : drawn) {
      refuse(!Double.isFinite(parameter), "has the parameter " + Decimals.text(parameter));
    }
    DataInputStream in = rest(bytes);
    List<Event> events = EventCodec.read(in, horizonDays);
    refuseMore(in);
    return new RunResult.Completed(replication, drawn, read, through, events);
  }

  private static DataInputStream rest(ByteBuffer bytes) {
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return new DataInputStream(new ByteArrayInputStream(rest));
  }

  private static void refuseMore(DataInputStream in) throws MalformedResultException {
    int more;
    try {
      more = in.available();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be read", e);
    }
    refuse(more > 0, "goes on after its end");
  }

  private static void refuse(boolean bad, String what) throws MalformedResultException {
    if (bad) {
      throw new MalformedResultException(what);
    }
  }
}
