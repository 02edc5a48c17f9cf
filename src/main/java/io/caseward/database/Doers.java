package io.caseward.database;

import io.caseward.database.Scopes.Work;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Who acts on this thread: in the transactions it begins, and in the one it is in. */
public final class Doers {

  private static final ThreadLocal<Doer> CURRENT = new ThreadLocal<>();
  private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

  private Doers() {}

  public static Optional<Doer> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Does the work as someone, then puts back whoever acted before. */
  public static <T> T as(Doer doer, Supplier<T> work) {
    return call(doer, work::get);
  }

  /** The same for work that throws checked exceptions. */
  public static <T, E extends Throwable> T call(Doer doer, Work<T, E> work) throws E {
    Doer before = CURRENT.get();
    if (doer.equals(before)) {
      return work.done();
    }
    set(doer);
    try {
      return work.done();
    } finally {
      set(before);
    }
  }

  private static void set(Doer doer) {
    if (doer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(doer);
    }
    LISTENERS.forEach(Runnable::run);
  }

  /** Told on the thread whose doer has changed. */
  static void tell(Runnable listener) {
    LISTENERS.add(listener);
  }

  static void tellNoMore(Runnable listener) {
    LISTENERS.remove(listener);
  }
}
