package io.caseward.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.caseward.people.Permission;
import io.caseward.people.Requires;
import io.caseward.web.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clocks for programs. */
@RestController
class ClockApi {

  private static final int MOST = 200;

  private final Clocks clocks;
  private final ClockStory story;
  private final Calendars calendars;
  private final java.time.Clock time;

  ClockApi(Clocks clocks, ClockStory story, Calendars calendars, java.time.Clock time) {
    this.clocks = clocks;
    this.story = story;
    this.calendars = calendars;
    this.time = time;
  }

  /**
   * A clock as programs see it.
   *
   * @param target as an ISO duration of counted time
   * @param state {@code running}, {@code breached}, {@code paused}, {@code met} or {@code missed}
   * @param events its pauses and milestones, where the clocks of one case are asked for
   */
  record Item(
      long id, @JsonProperty("case") String caseNumber, String task, String sop, String step, String vendor, String target, String state, Instant dueAt, long usedSeconds, String story, @JsonInclude(JsonInclude.Include.NON_NULL) List<ClockEvent> events) {}

  record Items(List<Item> items, Long next) {}

  @GetMapping("/api/v1/clocks")
  @Requires(Permission.SEE_WORKLIST)
  Items clocks(
      @RequestParam(name = "case", required = false) String caseNumber,
      @RequestParam(required = false) String state,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "25") int size,
      Locale locale) {
    int most = Parameters.size("size", size, MOST);
    String condition = Parameters.among(Clock.CONDITIONS, "state", state);
    List<Clock> page = caseNumber == null ? clocks.page(condition, after, most) : clocks.ofCase(caseNumber);
    Long next = caseNumber == null && page.size() == most ? page.get(most - 1).id() : null;
    return new Items(page.stream().map(clock -> item(clock, caseNumber == null ? null : clocks.events(clock), locale)).toList(), next);
  }

  private Item item(Clock clock, List<ClockEvent> events, Locale locale) {
    Instant now = time.instant();
    long used = clock.usedBy(now, calendars.of(clock)).toSeconds();
    return new Item(
        clock.id(), clock.caseNumber(), clock.taskId(), clock.sop(), clock.element(), clock.vendor(), clock.target().toString(),
        clock.condition(now), clock.dueAt(), used, story.of(clock, locale), events);
  }
}
