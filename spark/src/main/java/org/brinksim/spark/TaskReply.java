package org.brinksim.spark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a task gives back: results, or the words of why it did not begin. A task that throws would
 * be tried again elsewhere; one that refuses is not.
 *
 * @param refusal why it did not begin; empty when it did
 * @param nanos how long its runs took
 * @param results what came of them
 */
record TaskReply(String refusal, long nanos, byte[] results) {

  static TaskReply refused(String why) {
    return new TaskReply(why, 0, new byte[0]);
  }

  static TaskReply done(long nanos, byte[] results) {
    return new TaskReply("", nanos, results);
  }

  boolean isRefused() {
    return !refusal.isEmpty();
  }

  /** As bytes, which {@link #read} takes. */
  byte[] bytes() {
    byte[] words = refusal.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + words.length + results.length)
        .putLong(nanos)
        .putInt(words.length)
        .put(words)
        .put(results)
        .array();
  }

  static TaskReply read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long nanos = buffer.getLong();
    byte[] words = new byte[buffer.getInt()];
    buffer.get(words);
    byte[] results = new byte[buffer.remaining()];
    buffer.get(results);
    return new TaskReply(new String(words, StandardCharsets.UTF_8), nanos, results);
  }
}
