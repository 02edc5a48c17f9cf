package io.caseward.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts failed tries to sign in, for each account and address, so that nobody guesses passwords at
 * leisure and nobody locks another person out from elsewhere.
 */
@Component
class SignInTries {

  static final int MOST = 5;
  static final Duration WAIT = Duration.ofMinutes(5);

  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<Who, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInTries(Clock clock) {
    this.clock = clock;
  }

  record Who(String account, String address) {}

  /** How long a try has to wait; zero where it may be made. */
  synchronized Duration wait(Who who) {
    Failures failed = current(who);
    return failed.count() < MOST
        ? Duration.ZERO
        : Duration.between(clock.instant(), failed.last().plus(WAIT));
  }

  /** Counts a failure; returns how many tries are left. */
  synchronized int failed(Who who) {
    Failures now = new Failures(current(who).count() + 1, clock.instant());
    failures.remove(who);
    failures.put(who, now);
    return MOST - now.count();
  }

  synchronized void succeeded(Who who) {
    failures.remove(who);
  }

  private Failures current(Who who) {
    Failures failed = failures.get(who);
    boolean forgotten = failed == null || !clock.instant().isBefore(failed.last().plus(WAIT));
    return forgotten ? new Failures(0, clock.instant()) : failed;
  }

  private record Failures(int count, Instant last) {}
}
