package org.brinksim.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.brinksim.model.event.Event;
import org.brinksim.text.Decimals;

/**
 * Results as bytes, and back: the same bytes in every process, so that a result can be kept or sent
 * to another machine.
 *
 * <p>The bytes, all numbers in big-endian order: the number of this format (1 byte), the
 * {@linkplain ResultLayout#fingerprint() fingerprint} of the layout (8), the point (4), the
 * replication (4), and what kind of result it is (1). A completed one goes on with its parameters
 * and responses (8 each), its metrics through time (4 each; none where they are not kept) and its
 * events; a failed one with its message. What is found at a place does not depend on what stands
 * before it, so that a part can be read alone.
 *
 * <p>Bytes that no result of the layout has are refused: they may come from anybody.
 */
public final class ResultCodec {
  private static final byte FORMAT = 3;
  private static final byte FAILED = 0;
  private static final byte COMPLETED = 1;
  private static final byte WITHOUT_SERIES = 2;
  private static final int HEAD_BYTES = 1 + 8 + 4 + 4 + 1;

  private final ResultLayout layout;
  private final long fingerprint;
  private final NamedSeries noSeries;

  private ResultCodec(ResultLayout layout) {
    this.layout = layout;
    this.fingerprint = layout.fingerprint();
    float[] none = new float[layout.seriesSize()];
    Arrays.fill(none, Float.NaN);
    this.noSeries = new NamedSeries(layout, none);
  }

  /** The codec for results of a layout. */
  public static ResultCodec of(ResultLayout layout) {
    return new ResultCodec(layout);
  }

  /** What tells the layout, and with it the bytes, from others. */
  long fingerprint() {
    return fingerprint;
  }

  /** Where in a result's bytes its numbers begin. */
  long placeOfNumbers() {
    return HEAD_BYTES;
  }

  /** How many bytes its parameters and responses take. */
  int bytesOfNumbers() {
    return 8 * (layout.parameters().size() + layout.responses().size());
  }

  /** Where in a result's bytes a value of its series begins. */
  long placeOfSeries(int value) {
    return placeOfNumbers() + bytesOfNumbers() + 4L * value;
  }

  /** Where in a result's bytes it says what kind of result it is. */
  long placeOfKind() {
    return HEAD_BYTES - 1L;
  }

  /**
   * Where in a completed result's bytes its events begin.
   *
   * @param kind the kind that it says
   */
  long placeOfEvents(byte kind) {
    return placeOfSeries(kind == WITHOUT_SERIES ? 0 : layout.seriesSize());
  }

  /**
   * A result as bytes.
   *
   * @throws IllegalArgumentException when it is of another layout
   */
  public byte[] encode(RunResult result) {
    return encode(result, true);
  }

  /**
   * A result as bytes.
   *
   * @param withSeries whether the metrics through time are kept; read back without, they have no
   *     value
   * @throws IllegalArgumentException when it is of another layout
   */
  public byte[] encode(RunResult result, boolean withSeries) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(FORMAT);
      out.writeLong(fingerprint);
      out.writeInt(result.run().point());
      out.writeInt(result.run().replication());
      if (result instanceof RunResult.Completed done) {
        out.writeByte(withSeries ? COMPLETED : WITHOUT_SERIES);
        write(done, withSeries, out);
      } else {
        out.writeByte(FAILED);
        EventCodec.writeText(((RunResult.Failed) result).message(), out);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
  }

  private void write(RunResult.Completed done, boolean withSeries, DataOutputStream out)
      throws IOException {
    if (!done.parameters().columns().equals(layout.parameters())
        || !done.responses().columns().equals(layout.responses())
        || !done.series().metrics().equals(layout.metrics())) {
      throw new IllegalArgumentException("the result of " + done.run() + " is of another layout");
    }
    int bytesOfSeries = withSeries ? 4 * layout.seriesSize() : 0;
    ByteBuffer numbers = ByteBuffer.allocate(bytesOfNumbers() + bytesOfSeries);
    numbers.asDoubleBuffer().put(done.parameters().toArray()).put(done.responses().toArray());
    if (withSeries) {
      numbers.position(bytesOfNumbers());
      numbers.asFloatBuffer().put(done.series().toArray());
    }
    out.write(numbers.array());
    EventCodec.write(done.events(), out);
  }

  /**
   * Reads a result back.
   *
   * @throws MalformedResultException when the bytes are none of this layout
   */
  public RunResult decode(ByteBuffer bytes) throws MalformedResultException {
    refuse(bytes.remaining() < HEAD_BYTES, "is too short");
    byte format = bytes.get();
    refuse(format != FORMAT, "has the unknown format " + format);
    refuse(bytes.getLong() != fingerprint, "is of another layout");
    Run run = run(bytes.getInt(), bytes.getInt());
    byte kind = bytes.get();
    if (kind == FAILED) {
      DataInputStream in = rest(bytes);
      String message = EventCodec.readText(in);
      refuseMore(in);
      return new RunResult.Failed(run, message);
    }
    refuse(kind != COMPLETED && kind != WITHOUT_SERIES, "is of the unknown kind " + kind);
    return completed(run, kind, bytes);
  }

  private static Run run(int point, int replication) throws MalformedResultException {
    refuse(point < 0, "is of point " + point);
    refuse(replication < 0, "is of replication " + replication);
    return new Run(point, replication);
  }

  private RunResult completed(Run run, byte kind, ByteBuffer bytes)
      throws MalformedResultException {
    refuse(bytes.remaining() < placeOfEvents(kind) - HEAD_BYTES, "of " + run + " is too short");
    RunNumbers numbers = numbers(bytes);
    NamedSeries series = kind == WITHOUT_SERIES ? noSeries : series(bytes);
    return new RunResult.Completed(
        run, numbers.parameters(), numbers.responses(), series, events(bytes));
  }

  private NamedSeries series(ByteBuffer bytes) {
    float[] through = new float[layout.seriesSize()];
    bytes.slice().asFloatBuffer().get(through);
    bytes.position(bytes.position() + 4 * through.length);
    return new NamedSeries(layout, through);
  }

  /** Reads the parameters and responses, at which the bytes stand. */
  RunNumbers numbers(ByteBuffer bytes) throws MalformedResultException {
    double[] drawn = new double[layout.parameters().size()];
    double[] read = new double[layout.responses().size()];
    bytes.slice().asDoubleBuffer().get(drawn).get(read);
    bytes.position(bytes.position() + bytesOfNumbers());
    for (double parameter : drawn) {
      refuse(!Double.isFinite(parameter), "has the parameter " + Decimals.text(parameter));
    }
    for (double response : read) {
      refuse(Double.isInfinite(response), "has the response " + Decimals.text(response));
    }
    return new RunNumbers(
        new NamedValues(layout.parameters(), drawn), new NamedValues(layout.responses(), read));
  }

  /** Reads the events, at which the bytes stand and with which they end. */
  List<Event> events(ByteBuffer bytes) throws MalformedResultException {
    DataInputStream in = rest(bytes);
    List<Event> events = EventCodec.read(in, layout.horizonDays());
    refuseMore(in);
    return events;
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
