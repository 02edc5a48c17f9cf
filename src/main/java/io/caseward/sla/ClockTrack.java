package io.caseward.sla;

import io.caseward.sla.hours.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a clock's time went into, span after span without a gap: what counted, what it was paused
 * for, and what does not count by its calendar.
 */
public final class ClockTrack {

  /** What time went into. */
  public enum Kind {
    WORKED,
    PAUSED,
    IDLE
  }

  /**
   * A stretch of one kind.
   *
   * @param reason why it was paused, null where it was not
   */
  public record Span(Instant from, Instant to, Kind kind, String reason) {

    public Duration length() {
      return Duration.between(from, to);
    }

    private Span within(Instant begin, Instant end) {
      Stretch cut = new Stretch(from, to).within(begin, end);
      return new Span(cut.from(), cut.to(), kind, reason);
    }

    private boolean isEmpty() {
      return !to.isAfter(from);
    }
  }

  /** What a day had of it. */
  public record Share(Duration worked, Duration paused) {}

  private final List<Span> spans = new ArrayList<>();

  private ClockTrack() {}

  /** From a start to an end, by what came in between, in order. */
  static ClockTrack of(Instant start, Instant end, List<ClockEvent> events, WorkingCalendar calendar) {
    return of(start, end, events, calendar, edition -> calendar);
  }

  /**
   * The same of a clock that was moved on its way: each stretch by what counted then.
   *
   * @param last what counts at the end
   * @param named an edition as the event of a move names what counted until it
   */
  static ClockTrack of(Instant start, Instant end, List<ClockEvent> events, WorkingCalendar last, Function<String, WorkingCalendar> named) {
    Deque<WorkingCalendar> counting = new ArrayDeque<>(events.stream().filter(event -> event.kind().equals(ClockEvent.MOVE)).map(event -> named.apply(event.reason())).toList());
    counting.add(last);
    ClockTrack track = new ClockTrack();
    Instant reached = start;
    String pausedFor = null;
    for (ClockEvent event : events) {
      if (event.kind().equals(ClockEvent.PAUSE) && pausedFor == null) {
        track.run(reached, event.at(), counting.element());
        reached = event.at();
        pausedFor = event.reason();
      } else if (event.kind().equals(ClockEvent.RESUME) && pausedFor != null) {
        track.add(new Span(reached, event.at(), Kind.PAUSED, pausedFor));
        reached = event.at();
        pausedFor = null;
      } else if (event.kind().equals(ClockEvent.MOVE)) {
        if (pausedFor == null) {
          track.run(reached, event.at(), counting.element());
          reached = event.at();
        }
        counting.remove();
      }
    }
    if (pausedFor != null) {
      track.add(new Span(reached, end, Kind.PAUSED, pausedFor));
    } else {
      track.run(reached, end, counting.element());
    }
    return track;
  }

  private void run(Instant from, Instant to, WorkingCalendar calendar) {
    Instant reached = from;
    for (Stretch counted : calendar.stretches(from, to)) {
      add(new Span(reached, counted.from(), Kind.IDLE, null));
      add(new Span(counted.from(), counted.to(), Kind.WORKED, null));
      reached = counted.to();
    }
    add(new Span(reached, to, Kind.IDLE, null));
  }

  private void add(Span span) {
    if (!span.isEmpty()) {
      spans.add(span);
    }
  }

  public List<Span> spans() {
    return List.copyOf(spans);
  }

  /** What counted between two instants. */
  public Duration used(Instant from, Instant to) {
    return total(Kind.WORKED, from, to);
  }

  /** What each day had of it that had any, midnight to midnight in a zone. */
  public SortedMap<LocalDate, Share> byDay(ZoneId zone) {
    SortedMap<LocalDate, Share> days = new TreeMap<>();
    if (spans.isEmpty()) {
      return days;
    }
    LocalDate last = spans.get(spans.size() - 1).to().atZone(zone).toLocalDate();
    for (LocalDate day = spans.get(0).from().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      Instant begin = day.atStartOfDay(zone).toInstant();
      Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
      Share share = new Share(used(begin, end), total(Kind.PAUSED, begin, end));
      if (!share.worked().isZero() || !share.paused().isZero()) {
        days.put(day, share);
      }
    }
    return days;
  }

  private Duration total(Kind kind, Instant from, Instant to) {
    return spans.stream()
        .filter(span -> span.kind() == kind)
        .map(span -> span.within(from, to))
        .filter(span -> !span.isEmpty())
        .map(Span::length)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
