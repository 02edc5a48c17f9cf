package io.caseward.people;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A text that is said later, in the language of whoever reads it.
 *
 * @param key the message
 * @param values what fills its gaps, texts of the same kind among them; an {@link Instant} is told
 *     in the reader's zone, a {@link ZonedDateTime} in its own
 */
public record Told(String key, List<Object> values) implements Serializable {

  private static final int SHOWN = 200;

  private static final ZoneId NOBODYS = ZoneId.of("UTC");

  public static Told of(String key, Object... values) {
    return new Told(key, Collections.unmodifiableList(Arrays.asList(values)));
  }

  /** What reads the same in every language: a name, a key, or what only programs are told. */
  public static Told verbatim(String text) {
    return of("told.verbatim", text);
  }

  /** "en, tl, zh". */
  public static Told list(Collection<?> parts) {
    return joined("told.list", parts);
  }

  /** "en, tl and zh". */
  public static Told all(List<?> parts) {
    int last = parts.size() - 1;
    return last < 1 ? list(parts) : of("told.last", list(parts.subList(0, last)), parts.get(last));
  }

  /** One sentence after the other. */
  public static Told sentences(Collection<Told> parts) {
    return joined("told.sentences", parts);
  }

  private static Told joined(String key, Collection<?> parts) {
    return parts.stream().map(Told::part).reduce((before, next) -> of(key, before, next)).orElseGet(() -> of("told.none"));
  }

  private static Told part(Object part) {
    return part instanceof Told told ? told : verbatim(String.valueOf(part));
  }

  /** A role in the middle of a sentence. */
  public static Told role(Role role) {
    return of("role.within." + role.key());
  }

  /** The same of something that goes by another name here. */
  public Told with(String name, String instead) {
    return new Told(key, values.stream().map(value -> name.equals(value) ? instead : value).toList());
  }

  /** Where it holds no time, or nobody's. */
  String in(MessageSource messages, Locale locale) {
    return in(messages, locale, NOBODYS);
  }

  public String in(MessageSource messages, Locale locale, ZoneId zone) {
    Object[] filled = values.stream().map(value -> filled(readable(value), messages, locale, zone)).toArray();
    return messages.getMessage(key, filled, key, locale);
  }

  /** What somebody sent may fill a page; a refusal of it shows how it begins. */
  private Object readable(Object value) {
    boolean tooLong = key.startsWith("refusal.") && value instanceof String text && text.length() > SHOWN;
    return tooLong ? ((String) value).substring(0, SHOWN) + "…" : value;
  }

  private static Object filled(Object value, MessageSource messages, Locale locale, ZoneId zone) {
    if (value instanceof Told told) {
      return told.in(messages, locale, zone);
    }
    if (value instanceof Instant instant) {
      return filled(instant.atZone(zone), messages, locale, zone);
    }
    return value instanceof ZonedDateTime time ? DateTimeFormatter.ofPattern(messages.getMessage("time.pattern.told", null, locale), locale).format(time) : value;
  }

  /** As the database keeps it until someone reads it. */
  public String kept() {
    return KeptTold.write(this);
  }

  /**
   * What was kept so.
   *
   * @param sentence what was kept before texts were, for where {@code kept} is null
   */
  public static Told kept(String kept, String sentence) {
    return kept == null ? verbatim(sentence) : KeptTold.read(kept);
  }

  /** For logs, and wherever nobody's language is known. */
  public String inEnglish() {
    return in(Messages.ALL, Locale.ENGLISH);
  }
}
