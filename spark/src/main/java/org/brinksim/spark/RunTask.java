package org.brinksim.spark;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * One task: does the runs of a chunk, on one core of an executor. A chunk without runs asks whether
 * runs could be done there.
 */
final class RunTask extends AbstractFunction1<Iterator<int[]>, byte[]> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Broadcast<byte[]> parcel;
  private final String hash;
  private final BuiltFrom driver;

  /**
   * The task.
   *
   * @param parcel what the runs depend on
   * @param hash tells it from others
   * @param driver what the results are to be made by
   */
  RunTask(Broadcast<byte[]> parcel, String hash, BuiltFrom driver) {
    this.parcel = parcel;
    this.hash = hash;
    this.driver = driver;
  }

  @Override
  public byte[] apply(Iterator<int[]> chunk) {
    String host = SparkEnv.get().blockManager().blockManagerId().host();
    Optional<String> difference = driver.difference(BuiltFrom.here(), host);
    if (difference.isPresent()) {
      return TaskReply.refused(difference.get()).bytes();
    }
    int[] numbers = chunk.next();
    // Only now: another version of Brink may have no such class.
    return numbers.length == 0
        ? TaskReply.done(0, new byte[0]).bytes()
        : ExecutorWork.run(hash, parcel, numbers).bytes();
  }
}
