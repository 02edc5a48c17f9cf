package io.caseward.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How clocks look on rows and pages. */
@Component
public class ClockBadges {

  private static final Duration SOON = Duration.ofMinutes(30);
  private static final double WARNS_AT = 0.75;

  private final ClockStory story;
  private final Calendars calendars;
  private final MessageSource messages;
  private final java.time.Clock time;

  ClockBadges(ClockStory story, Calendars calendars, MessageSource messages, java.time.Clock time) {
    this.story = story;
    this.calendars = calendars;
    this.messages = messages;
    this.time = time;
  }

  public ClockBadge of(Clock clock, Locale locale) {
    Instant now = time.instant();
    double share = (double) clock.usedBy(now, calendars.of(clock)).toSeconds() / clock.target().toSeconds();
    String look = look(clock, now, share);
    boolean ticks = clock.state().equals(Clock.RUNNING);
    return new ClockBadge(look, words(clock, look, now, locale), Math.min(1, share), clock.startedAt(), ticks ? clock.dueAt() : null, story.of(clock, locale));
  }

  private static String look(Clock clock, Instant now, double share) {
    String condition = clock.condition(now);
    if (!condition.equals(Clock.RUNNING)) {
      return condition.equals("breached") ? "late" : condition;
    }
    if (Duration.between(now, clock.dueAt()).compareTo(SOON) < 0) {
      return "soon";
    }
    return share >= WARNS_AT ? "warn" : "ok";
  }

  private String words(Clock clock, String look, Instant now, Locale locale) {
    return switch (look) {
      case "paused", "met", "missed" -> messages.getMessage("clock.badge." + look, null, locale);
      case "late" -> messages.getMessage("clock.badge.late", new Object[] {story.length(Duration.between(clock.dueAt(), now), locale)}, locale);
      default -> messages.getMessage("clock.badge.left", new Object[] {story.length(Duration.between(now, clock.dueAt()), locale)}, locale);
    };
  }
}
