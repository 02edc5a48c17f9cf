package io.caseward.cases.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages and markets. */
final class Codes {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern MARKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

  private Codes() {}

  /** A language without its region: {@code en-GB} is {@code en}. */
  static String language(Fields fields) {
    String given = fields.line("language", 35);
    if (given == null) {
      return null;
    }
    String language = given.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    if (!LANGUAGES.contains(language)) {
      fields.refuse("language", "refusal.field.language", Quote.of(given));
    }
    return language;
  }

  static String market(Fields fields) {
    String given = fields.line("market", 20);
    if (given != null && !MARKET.matcher(given).matches()) {
      fields.refuse("market", "refusal.field.market", Quote.of(given));
    }
    return given == null ? null : given.toUpperCase(Locale.ROOT);
  }
}
