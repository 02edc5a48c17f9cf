package io.caseward.architecture.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Classes that take the time from where they stand, or let it pass. */
public interface ByItsOwnWatch {

  class AsksNow {
    LocalDateTime time() {
      return LocalDateTime.now();
    }
  }

  class RefersToNow {
    final Supplier<Instant> time = Instant::now;
  }

  class ReadsTheSystem {
    long time() {
      return System.currentTimeMillis();
    }
  }

  class MakesAClock {
    final Clock clock = Clock.systemUTC();
  }

  class MakesADate {
    Date time() {
      return new Date();
    }
  }

  class AsksACalendar {
    Calendar time() {
      return Calendar.getInstance();
    }
  }

  class Sleeps {
    void rest() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  class SleepsByUnit {
    void rest() throws InterruptedException {
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
