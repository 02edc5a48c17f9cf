package io.caseward.demo;

import io.caseward.database.StoryGoesOn;
import io.caseward.database.StoryTime;
import io.caseward.demo.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** Lets time pass in a story: what falls due on the way happens at its time. */
@InDemo
class Hours {

  private final Timers timers;
  private final ApplicationEventPublisher events;

  Hours(Timers timers, ApplicationEventPublisher events) {
    this.timers = timers;
    this.events = events;
  }

  /** Passes to then, and no further than today. */
  void passTo(Tale tale, Instant wanted) {
    Instant then = wanted.isAfter(tale.end()) ? tale.end() : wanted;
    for (Optional<Timer> due = first(tale, then); due.isPresent(); due = first(tale, then)) {
      goOn(tale, due.get().due());
      timers.run(due.get());
    }
    goOn(tale, then);
  }

  private Optional<Timer> first(Tale tale, Instant then) {
    return timers.first(tale.caseNumber(), then);
  }

  private void goOn(Tale tale, Instant then) {
    if (then.isAfter(tale.now())) {
      events.publishEvent(new StoryGoesOn());
      StoryTime.goOn(then);
    }
  }

  /**
   * Passes to a time that suits whoever acts next. Where that is not before today (nobody works on
   * the weekend that it is), the act came sooner: the story has to end where it must.
   */
  void passAbout(Tale tale, Instant wanted) {
    boolean suits = wanted.isAfter(tale.now()) && wanted.isBefore(tale.end().minusSeconds(60));
    passTo(tale, suits ? wanted : tale.now().plus(Duration.between(tale.now(), tale.end()).dividedBy(3)));
  }
}
