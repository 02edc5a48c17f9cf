package io.caseward.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages are written in: the message files there are. */
public enum PageLanguage {
  EN("English", Locale.ENGLISH),
  ES("Español", Locale.forLanguageTag("es")),
  ZH("简体中文", Locale.SIMPLIFIED_CHINESE);

  private final String ownName;
  private final Locale locale;

  PageLanguage(String ownName, Locale locale) {
    this.ownName = ownName;
    this.locale = locale;
  }

  /** As its speakers call it. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** By its tag, such as {@code zh-CN}; empty for none that pages are written in. */
  static Optional<PageLanguage> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.locale.toLanguageTag().equals(tag)).findFirst();
  }

  /** The first that a browser or program asks for and there is; English where there is none. */
  static PageLanguage askedFor(HttpServletRequest request) {
    // Without the header the request would name the machine's own language.
    return request.getHeader("Accept-Language") == null
        ? EN
        : Collections.list(request.getLocales()).stream().flatMap(asked -> spoken(asked).stream()).findFirst().orElse(EN);
  }

  private static Optional<PageLanguage> spoken(Locale asked) {
    return Arrays.stream(values()).filter(language -> language.locale.getLanguage().equals(asked.getLanguage())).findFirst();
  }
}
