package io.caseward.web;

import io.caseward.people.Told;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Texts of the SOPs' own files. They stand there in English, as form editors and modelers know them;
 * {@code messages/drawn.properties} has the shipped ones in every language. What a lead words anew is
 * said as it was written, because no translation of the old words fits it.
 */
public final class Drawn {

  private static final String MESSAGES = "messages.drawn";

  private static final Map<String, String> KEYS = keys();

  private Drawn() {}

  /** Whether it is said in every language. */
  public static boolean knows(String text) {
    return KEYS.containsKey(text);
  }

  public static Told told(String text) {
    return KEYS.containsKey(text) ? Told.of(KEYS.get(text)) : Told.verbatim(text);
  }

  /** A text in the language of the request. */
  public static String said(String text, MessageSource messages) {
    return KEYS.containsKey(text) ? messages.getMessage(KEYS.get(text), null, LocaleContextHolder.getLocale()) : text;
  }

  /** The texts whose keys begin so, by what they are in English. */
  public static Map<String, String> all(String prefix, MessageSource messages) {
    return KEYS.keySet().stream().filter(text -> KEYS.get(text).startsWith(prefix)).collect(Collectors.toMap(Function.identity(), text -> said(text, messages)));
  }

  private static Map<String, String> keys() {
    ResourceBundle english = ResourceBundle.getBundle(MESSAGES, Locale.ROOT);
    return english.keySet().stream().collect(Collectors.toUnmodifiableMap(english::getString, Function.identity()));
  }
}
