package io.caseward.web;

import io.caseward.people.Told;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Keys in words: {@code #words} in templates. */
@Component
class Words {

  private static final Set<String> NAMES = Set.of("vendor", "language");

  private final MessageSource messages;
  private final Times times;

  Words(MessageSource messages, Times times) {
    this.messages = messages;
    this.times = times;
  }

  /** The message {@code prefix.key}; where there is none, the key with spaces. */
  public String of(String prefix, Object key) {
    String text = String.valueOf(key);
    return find(prefix + "." + text, text.replace('_', ' '));
  }

  /** A text that was left to be said here. */
  public String told(Told told) {
    return told.in(messages, LocaleContextHolder.getLocale(), Times.zone());
  }

  /** What an SOP's file says, such as a step's name. */
  public String drawn(String text) {
    return Drawn.said(text, messages);
  }

  /** A person's step by its element's id, which is made of its name as its form is: {@code userTask_ReviewCase}. */
  public String step(String element) {
    return of("step", element.replaceFirst("^[a-zA-Z]+_", "").replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
  }

  /** Like {@link #of} for the middle of a sentence. */
  public String low(String prefix, Object key) {
    String text = of(prefix, key);
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** The sentence {@code prefix.kind} about what happened, as HTML with its names set bold. */
  public String sentence(String prefix, String kind, String actor, Map<String, ?> data) {
    Map<String, Object> known = new HashMap<>(data);
    known.put("actor", actor == null || actor.equals("system") ? of("actor", "system") : actor);
    return Sentence.of(find(prefix + "." + kind, kind.replace('_', ' '))).with(known, this::within, this::readable);
  }

  /** A word in a sentence: names keep their capital. */
  private String within(String prefix, Object key) {
    if (prefix.equals("drawn")) {
      return drawn(String.valueOf(key));
    }
    return NAMES.contains(prefix) ? of(prefix, key) : low(prefix, key);
  }

  private String readable(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::readable).collect(Collectors.joining(", "));
    }
    String text = String.valueOf(value);
    try {
      return text.length() >= 20 ? times.at(Instant.parse(text)) : text;
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private String find(String key, String otherwise) {
    return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
  }
}
