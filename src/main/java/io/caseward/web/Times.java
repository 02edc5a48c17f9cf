package io.caseward.web;

import io.caseward.people.CurrentPerson;
import io.caseward.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Times as their reader reads them, in the reader's own zone: {@code #times} in templates. */
@Component
class Times {

  private final Clock clock;
  private final MessageSource messages;
  private final TeamPlaces places;

  Times(Clock clock, MessageSource messages, TeamPlaces places) {
    this.clock = clock;
    this.messages = messages;
    this.places = places;
  }

  /** "24 Nov 14:27", with the year where it is another. */
  public String at(Instant instant) {
    ZonedDateTime local = instant.atZone(zone());
    return local.format(pattern(local.getYear() == today().getYear() ? "moment" : "moment.year"));
  }

  /** "24 Nov 14:27 (Manila 22:27)": with the clock of the vendor whose work it is, where it shows another. */
  public String at(Instant instant, String vendor) {
    ZonedDateTime local = instant.atZone(zone());
    return Optional.ofNullable(vendor)
        .flatMap(places::of)
        .filter(place -> !place.zone().getRules().getOffset(instant).equals(local.getOffset()))
        .map(place -> say("time.beside", at(instant), place.city(), there(local, place.zone())))
        .orElseGet(() -> at(instant));
  }

  private String there(ZonedDateTime local, ZoneId zone) {
    ZonedDateTime there = local.withZoneSameInstant(zone);
    return there.format(pattern(there.toLocalDate().equals(local.toLocalDate()) ? "clock" : "moment"));
  }

  /** "14:27" today, "24 Nov" before. */
  public String brief(Instant instant) {
    ZonedDateTime local = instant.atZone(zone());
    return local.toLocalDate().equals(today().toLocalDate()) ? local.format(pattern("clock")) : day(instant);
  }

  /** "24 Nov", with the year where it is another. */
  public String day(Instant instant) {
    ZonedDateTime local = instant.atZone(zone());
    return local.format(pattern(local.getYear() == today().getYear() ? "day" : "day.year"));
  }

  /** "Tue 24 Nov 14:27 Manila". */
  public String now() {
    return today().format(pattern("now")) + " " + place();
  }

  /** "2 h 5 min", since then. */
  public String age(Instant instant) {
    return length(Duration.between(instant, clock.instant()));
  }

  public String between(Instant from, Instant to) {
    return length(Duration.between(from, to));
  }

  /** "40 min", "2 h 5 min", "3 d 4 h". */
  public String length(Duration duration) {
    long minutes = Math.max(0, duration.toMinutes());
    if (minutes < 60) {
      return say("time.minutes", minutes);
    }
    if (minutes < 48 * 60) {
      return say("time.hoursMinutes", minutes / 60, minutes % 60);
    }
    return say("time.daysHours", minutes / 1440, minutes % 1440 / 60);
  }

  private String say(String key, Object... numbers) {
    return messages.getMessage(key, numbers, locale());
  }

  private ZonedDateTime today() {
    return clock.instant().atZone(zone());
  }

  /** The city that the zone is named after. */
  private String place() {
    String id = zone().getId();
    return id.contains("/")
        ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
        : zone().getDisplayName(TextStyle.SHORT, locale());
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(say("time.pattern." + key), locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /** The reader's; UTC where nobody reads. */
  static ZoneId zone() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? zone(current.getRequest())
        : ZoneOffset.UTC;
  }

  private static ZoneId zone(HttpServletRequest request) {
    return CurrentPerson.of(request).map(Person::zone).orElse(ZoneOffset.UTC);
  }
}
