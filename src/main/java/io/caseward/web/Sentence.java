package io.caseward.web;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A sentence with named gaps: <code>{actor} decided: {outcome:outcome}[, clause {clause}].</code>
 * <code>{name:prefix}</code> puts the message {@code prefix.<value>}; a part in brackets is left out
 * when a name in it has no value.
 */
record Sentence(String pattern) {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::([\\w.]+))?}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  static Sentence of(String pattern) {
    return new Sentence(pattern);
  }

  /**
   * Fills the gaps; the answer is HTML, its values escaped and set bold.
   *
   * @param named the word for a prefix and a value
   * @param plain a value as it is read
   */
  String with(Map<String, ?> values, BiFunction<String, Object, String> named, Function<Object, String> plain) {
    String asked =
        OPTIONAL.matcher(pattern).replaceAll(part -> Matcher.quoteReplacement(known(part.group(1), values) ? part.group(1) : ""));
    StringBuilder html = new StringBuilder();
    int from = 0;
    Matcher gap = GAP.matcher(asked);
    while (gap.find()) {
      String value = filled(gap, values, named, plain);
      html.append(HtmlUtils.htmlEscape(asked.substring(from, gap.start()))).append(bold(value));
      from = gap.end() + (endsTwice(value, asked, gap.end()) ? 1 : 0);
    }
    return html.append(HtmlUtils.htmlEscape(asked.substring(from))).toString();
  }

  /** What people wrote often brings its own full stop. */
  private static boolean endsTwice(String value, String pattern, int next) {
    boolean stop = pattern.startsWith(".", next) || pattern.startsWith("。", next);
    return stop && value.matches("(?s).*[.!?。！？]");
  }

  private static boolean known(String part, Map<String, ?> values) {
    return GAP.matcher(part).results().allMatch(gap -> values.get(gap.group(1)) != null);
  }

  private static String filled(Matcher gap, Map<String, ?> values, BiFunction<String, Object, String> named, Function<Object, String> plain) {
    Object value = values.get(gap.group(1));
    if (value == null) {
      return "";
    }
    return gap.group(2) == null ? plain.apply(value) : named.apply(gap.group(2), value);
  }

  private static String bold(String text) {
    return text.isEmpty() ? "" : "<b>" + HtmlUtils.htmlEscape(text) + "</b>";
  }
}
