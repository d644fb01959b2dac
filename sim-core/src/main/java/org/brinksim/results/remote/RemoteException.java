package org.brinksim.results.remote;

/**
 * Runs could not be done elsewhere. The message is for users: what was found, where, and what to
 * do.
 */
public final class RemoteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean unwritable;

  private RemoteException(String message, boolean unwritable, Throwable cause) {
    super(message, cause);
    this.unwritable = unwritable;
  }

  /** What has to be asked for or set up otherwise. */
  public static RemoteException refused(String message) {
    return new RemoteException(message, false, null);
  }

  /** The same, with the failure behind it. */
  public static RemoteException refused(String message, Throwable cause) {
    return new RemoteException(message, false, cause);
  }

  /** Something that could not be written where the runs were done. */
  public static RemoteException unwritable(String message, Throwable cause) {
    return new RemoteException(message, true, cause);
  }

  /** Whether something could not be written there. */
  public boolean isUnwritable() {
    return unwritable;
  }
}
