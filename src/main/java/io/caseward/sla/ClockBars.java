package io.caseward.sla;

import io.caseward.sla.ClockTrack.Kind;
import io.caseward.sla.ClockTrack.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A clock as a small bar, from its start to its end: worked, paused, not counted, and what is left. */
@Component
public class ClockBars {

  private static final Map<Kind, String> LOOKS = Map.of(Kind.WORKED, "work", Kind.PAUSED, "pause", Kind.IDLE, "off");

  private final ClockEvents events;
  private final Calendars calendars;
  private final java.time.Clock time;

  ClockBars(ClockEvents events, Calendars calendars, java.time.Clock time) {
    this.events = events;
    this.calendars = calendars;
    this.time = time;
  }

  /**
   * A part of the bar.
   *
   * @param look {@code work}, {@code pause}, {@code off} or {@code left}
   * @param width in hundredths of the whole
   */
  public record Piece(String look, double width) {}

  public List<Piece> of(Clock clock) {
    Instant now = clock.stoppedAt() == null ? time.instant() : clock.stoppedAt();
    Instant end = clock.dueAt() == null || clock.stoppedAt() != null || clock.dueAt().isBefore(now) ? now : clock.dueAt();
    double whole = Math.max(1, Duration.between(clock.startedAt(), end).toMillis()) / 100.0;
    WorkingCalendar calendar = calendars.of(clock);
    List<Piece> pieces = new ArrayList<>();
    ClockTrack.of(clock.startedAt(), now, events.of(clock.id()), calendar, calendars::named).spans().forEach(span -> pieces.add(piece(span, LOOKS.get(span.kind()), whole)));
    ClockTrack.of(now, end, List.of(), calendar).spans().forEach(span -> pieces.add(piece(span, span.kind() == Kind.WORKED ? "left" : "off", whole)));
    return pieces;
  }

  private static Piece piece(Span span, String look, double whole) {
    return new Piece(look, span.length().toMillis() / whole);
  }
}
