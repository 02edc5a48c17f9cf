package io.caseward.web;

import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Slack's way of writing text as HTML: {@code #mrkdwn} in templates. What it does not know stays text. */
@Component
class Mrkdwn {

  private static final Pattern ANGLES = Pattern.compile("<([^<>\\n]+)>");
  private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*(?![\\w*])");
  private static final Pattern ITALIC = Pattern.compile("(?<![\\w_])_([^_\\n]+)_(?![\\w_])");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

  private static final Pattern DATE = Pattern.compile("!date\\^(\\d{1,12})\\^.*");
  private static final Pattern WEB = Pattern.compile("https?://.*");
  private static final Pattern PAGE = Pattern.compile("/(?!/).*");

  private final Times times;

  Mrkdwn(Times times) {
    this.times = times;
  }

  public String html(String text) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    Matcher angles = ANGLES.matcher(text);
    while (angles.find()) {
      html.append(styled(text.substring(from, angles.start())));
      html.append(special(angles.group(1)));
      from = angles.end();
    }
    return html.append(styled(text.substring(from))).toString();
  }

  /** Slack escapes three characters itself; they are text again before they are HTML. */
  private static String escaped(String text) {
    String plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return HtmlUtils.htmlEscape(plain);
  }

  private static String styled(String text) {
    String html = escaped(text).replace("\n", "<br>").replace(":rotating_light:", "\uD83D\uDEA8");
    html = wrap(CODE, html, "code");
    html = wrap(BOLD, html, "b");
    return wrap(ITALIC, html, "i");
  }

  private static String wrap(Pattern pattern, String html, String tag) {
    return pattern.matcher(html).replaceAll((MatchResult found) -> Matcher.quoteReplacement("<" + tag + ">" + found.group(1) + "</" + tag + ">"));
  }

  /** A link, someone who is mentioned, or a date with what to show in its place. */
  private String special(String inside) {
    int bar = inside.lastIndexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = escaped(bar < 0 ? inside : inside.substring(bar + 1));
    if (WEB.matcher(target).matches() || bar > 0 && PAGE.matcher(target).matches()) {
      return "<a href=\"" + HtmlUtils.htmlEscape(target) + "\">" + label + "</a>";
    }
    if (target.startsWith("person:") || target.startsWith("@")) {
      return "<span class=\"at\">@" + label.replaceFirst("^@", "") + "</span>";
    }
    Matcher date = DATE.matcher(target);
    return date.matches() ? escaped(times.at(Instant.ofEpochSecond(Long.parseLong(date.group(1))))) : label;
  }
}
