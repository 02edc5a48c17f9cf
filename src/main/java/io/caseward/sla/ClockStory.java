package io.caseward.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A clock in words: "2 h 10 min used of 4 h; paused 40 min waiting for the merchant; Sunday does not
 * count; due Mon 09:40 (Manila)".
 */
@Component
public class ClockStory {

  private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

  private final MessageSource messages;
  private final Calendars calendars;
  private final java.time.Clock time;

  ClockStory(MessageSource messages, Calendars calendars, java.time.Clock time) {
    this.messages = messages;
    this.calendars = calendars;
    this.time = time;
  }

  public String of(Clock clock, Locale locale) {
    return at(time.instant(), clock, locale);
  }

  /** The story as it stands when the clock has run out, or now where that is later. */
  public String overdue(Clock clock, Locale locale) {
    Instant now = time.instant();
    boolean early = clock.dueAt() != null && !clock.lateAt(now);
    return at(early ? clock.dueAt().plusMillis(1) : now, clock, locale);
  }

  private String at(Instant now, Clock clock, Locale locale) {
    WorkingCalendar calendar = calendars.of(clock);
    List<String> parts = new ArrayList<>();
    parts.add(say(locale, "clock.used", length(clock.usedBy(now, calendar), locale), length(clock.target(), locale)));
    pauses(clock, now, parts, locale);
    idleDays(clock, calendar, parts, locale);
    warning(clock, now, parts, locale);
    end(clock, calendar, now, parts, locale);
    return parts.stream().reduce((told, next) -> say(locale, "clock.parts", told, next)).orElseThrow();
  }

  private void pauses(Clock clock, Instant now, List<String> parts, Locale locale) {
    Map<String, Duration> reasons = new TreeMap<>(clock.pausedBy());
    if (clock.pausedAt() != null) {
      reasons.merge(clock.pauseReason(), Duration.between(clock.pausedAt(), now), Duration::plus);
    }
    reasons.forEach((reason, paused) -> {
      // What took no time is no news.
      if (reason.equals(clock.pauseReason()) || paused.compareTo(WORTH_SAYING) >= 0) {
        parts.add(say(locale, "clock.paused.now", length(paused, locale), reason(reason, locale)));
      }
    });
    Duration unexplained = clock.pausedFor().minus(clock.pausedBy().values().stream().reduce(Duration.ZERO, Duration::plus));
    if (unexplained.compareTo(WORTH_SAYING) >= 0) {
      parts.add(say(locale, "clock.paused.before", length(unexplained, locale)));
    }
  }

  private String reason(String reason, Locale locale) {
    return messages.getMessage("clock.reason." + reason, null, reason.replace('_', ' '), locale);
  }

  private void idleDays(Clock clock, WorkingCalendar calendar, List<String> parts, Locale locale) {
    List<DayOfWeek> idle = calendar.idleDays(clock.startedAt());
    if (idle.size() == 1) {
      parts.add(say(locale, "clock.idle.one", idle.get(0).getDisplayName(TextStyle.FULL, locale)));
    } else if (idle.size() > 1) {
      String last = idle.get(idle.size() - 1).getDisplayName(TextStyle.FULL, locale);
      String first = String.join(", ", idle.subList(0, idle.size() - 1).stream().map(day -> day.getDisplayName(TextStyle.FULL, locale)).toList());
      parts.add(say(locale, "clock.idle.many", first, last));
    }
  }

  /** The last one that came; told by the milestone's own name, a share of the target or the time before its end. */
  private void warning(Clock clock, Instant now, List<String> parts, Locale locale) {
    if (clock.condition(now).equals(Clock.RUNNING) && clock.reached() > 0 && clock.reached() <= clock.milestones().size()) {
      String milestone = clock.milestones().get(clock.reached() - 1);
      parts.add(milestone.endsWith("%") ? say(locale, "clock.warned", milestone) : say(locale, "clock.warned.before", length(Duration.parse(milestone), locale)));
    }
  }

  private void end(Clock clock, WorkingCalendar calendar, Instant now, List<String> parts, Locale locale) {
    if (clock.dueAt() == null) {
      return;
    }
    String due = DateTimeFormatter.ofPattern(say(locale, "clock.pattern"), locale).format(clock.dueAt().atZone(calendar.zone()));
    String key = switch (clock.condition(now)) {
      case "met" -> "clock.met";
      case "missed" -> "clock.missed";
      case "breached" -> "clock.breached";
      default -> "clock.due";
    };
    parts.add(say(locale, key, due, calendar.place()));
  }

  /** "1 h 42 min", "40 min", "2 d 3 h"; seconds only below a minute. */
  public String length(Duration duration, Locale locale) {
    long minutes = duration.toMinutes();
    if (minutes < 1) {
      return say(locale, "clock.seconds", duration.toSeconds());
    }
    if (minutes < 60) {
      return say(locale, "clock.minutes", minutes);
    }
    if (minutes < 48 * 60) {
      return minutes % 60 == 0 ? say(locale, "clock.hours", minutes / 60) : say(locale, "clock.hoursMinutes", minutes / 60, minutes % 60);
    }
    long hours = minutes / 60;
    return hours % 24 == 0 ? say(locale, "clock.days", hours / 24) : say(locale, "clock.daysHours", hours / 24, hours % 24);
  }

  private String say(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
