package io.caseward.people;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * How someone wants to be called when a matter waits for them.
 *
 * @param ways at least one
 * @param quietFrom when they are to be left alone, by their own clock; null for never
 * @param quietUntil null where {@code quietFrom} is
 * @param digestAt when they are told once a day what is not urgent, by their own clock; null for never
 * @param digestBy {@code DIRECT} or {@code EMAIL}; null where {@code digestAt} is
 */
public record CallChoices(Set<CallWay> ways, LocalTime quietFrom, LocalTime quietUntil, LocalTime digestAt, CallWay digestBy) {

  /** Of whoever has chosen nothing. */
  public static final CallChoices NONE = new CallChoices(Set.of(CallWay.MENTION), null, null, null, null);

  /** When the quiet hours end that an instant lies in; empty where it lies in none. */
  public Optional<Instant> quietUntil(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return quietFrom != null && isQuiet(local.toLocalTime()) ? Optional.of(end(local)) : Optional.empty();
  }

  private boolean isQuiet(LocalTime time) {
    boolean begun = !time.isBefore(quietFrom);
    boolean over = !time.isBefore(quietUntil);
    return quietFrom.isBefore(quietUntil) ? begun && !over : begun || !over;
  }

  private Instant end(ZonedDateTime local) {
    boolean tomorrow = !local.toLocalTime().isBefore(quietUntil);
    return local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(quietUntil).atZone(local.getZone()).toInstant();
  }
}
