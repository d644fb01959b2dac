package org.brinksim.cli.console;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * The signals of the operating system, by way of {@code sun.misc.Signal}.
 *
 * <p>A shutdown hook would not do: while the JVM shuts down it refuses to load fonts and to open
 * picture streams, so that no chart could be drawn of what is done, and a second Ctrl-C is ignored.
 * The class is part of every JDK (module {@code jdk.unsupported}, kept by JEP 260) but the compiler
 * warns of each direct use, so it is called by reflection.
 */
public final class Signals {
  private Signals() {}

  /**
   * Handles a signal from now on. Where signals cannot be handled, because the JVM was started with
   * {@code -Xrs} or has no such class, they go on ending the process at once.
   *
   * @param name the signal's name without SIG, for example {@code INT}
   * @param action what to do when it comes
   */
  static void handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler act =
          (proxy, method, arguments) ->
              switch (method.getName()) {
                case "handle" -> {
                  action.run();
                  yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "handler of SIG" + name;
              };
      Object handling =
          Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, act);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
    } catch (ReflectiveOperationException e) {
      // The journal keeps what is done even when the process ends at once.
      return;
    }
  }
}
