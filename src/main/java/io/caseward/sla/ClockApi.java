package io.caseward.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Parameters;
import io.caseward.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clocks for programs. */
@RestController
@Tag(name = "Clocks")
class ClockApi {

  private static final int MOST = 200;

  private final ClockSearch search;
  private final ClockEvents events;
  private final ClockChoices choices;
  private final ClockStory story;
  private final Calendars calendars;
  private final java.time.Clock time;

  ClockApi(ClockSearch search, ClockEvents events, ClockChoices choices, ClockStory story, Calendars calendars, java.time.Clock time) {
    this.search = search;
    this.events = events;
    this.choices = choices;
    this.story = story;
    this.calendars = calendars;
    this.time = time;
  }

  /**
   * A clock as programs see it.
   *
   * @param task null, as the step is, for a case's own
   * @param kind {@code acknowledge}, {@code first_touch} or {@code resolve}
   * @param target as an ISO duration of counted time
   * @param state {@code running}, {@code breached}, {@code paused}, {@code met} or {@code missed}
   * @param events its pauses and milestones, where one clock or those of one case are asked for
   */
  record Item(
      long id, @JsonProperty("case") String caseNumber, String task, String sop, String step, String kind, String queue, String severity, String vendor,
      String target, String state, Instant startedAt, Instant dueAt, Instant stoppedAt, long usedSeconds, String story,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<ClockEvent> events) {}

  /**
   * Some clocks by their ids.
   *
   * @param next give it as {@code after} for the next ones, null where these are all
   */
  record Items(List<Item> items, Long next) {}

  @GetMapping("/api/v1/clocks")
  @Requires(Permission.SEE_WORKLIST)
  @Operation(summary = "Clocks", description = "By their ids. State: running, breached, paused, met or missed; kind: acknowledge, first_touch or resolve. A case's own clock has no task.")
  Items clocks(
      @RequestParam(name = "case", required = false) String caseNumber,
      @RequestParam(required = false) String task,
      @RequestParam(required = false) String kind,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String vendor,
      @RequestParam(required = false) String queue,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "25") int size,
      Person person,
      Locale locale) {
    int most = Parameters.size("size", size, MOST);
    ClockFilter filter = new ClockFilter(
        given(caseNumber), given(task), Parameters.among(Clock.KINDS, "kind", kind), Parameters.among(Clock.CONDITIONS, "state", state),
        choices.vendor(vendor, person), choices.queue(queue));
    List<Clock> found = search.page(filter, after, most + 1);
    List<Clock> page = found.subList(0, Math.min(most, found.size()));
    boolean told = filter.caseNumber() != null;
    return new Items(page.stream().map(clock -> item(clock, told ? events.of(clock.id()) : null, locale)).toList(), found.size() > most ? page.get(most - 1).id() : null);
  }

  @GetMapping("/api/v1/clocks/{id}")
  @Requires(Permission.SEE_WORKLIST)
  @Operation(summary = "One clock", description = "With its pauses and milestones, in the order in which they came.")
  Item clock(@PathVariable long id, Locale locale) {
    return search.find(id)
        .map(clock -> item(clock, events.of(clock.id()), locale))
        .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "clock-not-found", Told.of("refusal.noClock", id)));
  }

  private static String given(String value) {
    return value == null || value.isBlank() ? null : value.strip().replace("\0", "");
  }

  private Item item(Clock clock, List<ClockEvent> events, Locale locale) {
    Instant now = time.instant();
    return new Item(
        clock.id(), clock.caseNumber(), clock.taskId(), clock.sop(), clock.element(), clock.kind(), clock.queue(), clock.severity(), clock.vendor(),
        clock.target().toString(), clock.condition(now), clock.startedAt(), clock.dueAt(), clock.stoppedAt(), clock.usedBy(now, calendars.of(clock)).toSeconds(),
        story.of(clock, locale), events);
  }
}
