package io.caseward.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds text that a template says itself instead of taking it from the messages: between tags, in
 * attributes that people read or hear, and as a literal in an expression that is shown. What stands
 * on a key of the keyboard is no text.
 */
final class TemplateText {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern READ =
      Pattern.compile("\\s(title|placeholder|alt|aria-label|label)=\"([^\"]*)\"");
  private static final Pattern SHOWN =
      Pattern.compile("\\sth:(text|utext|title|placeholder|alt|aria-label|data-key-label|data-words-[\\w-]+)=\"([^\"]*)\"");
  private static final Pattern COMPARED = Pattern.compile("[=!]=\\s*'[^']*'");
  private static final Pattern ARGUMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  private TemplateText() {}

  /** Each finding with its line. */
  static List<String> in(String template) {
    List<String> found = new ArrayList<>();
    String markup = COMMENT.matcher(template).replaceAll(comment -> comment.group().replaceAll("[^\n]", ""));
    Matcher tag = TAG.matcher(markup);
    int from = 0;
    while (tag.find()) {
      check(markup.substring(from, tag.start()), line(markup, from), found);
      attributes(tag.group(), line(markup, tag.start()), found);
      from = tag.end();
    }
    check(markup.substring(from), line(markup, from), found);
    return found;
  }

  private static void attributes(String tag, int line, List<String> found) {
    READ.matcher(tag).results().forEach(attribute -> check(attribute.group(2), line, found));
    if (!tag.startsWith("<kbd")) {
      SHOWN.matcher(tag).results().forEach(attribute -> check(literals(attribute.group(2)), line, found));
    }
  }

  /** The literals that may be shown: not those that are compared with, nor those passed to a call. */
  private static String literals(String expression) {
    String shown = COMPARED.matcher(expression).replaceAll("");
    for (String before = ""; !before.equals(shown); ) {
      before = shown;
      shown = ARGUMENT.matcher(shown).replaceAll("");
    }
    return String.join(" ", LITERAL.matcher(shown).results().map(literal -> literal.group(1)).toList());
  }

  private static void check(String text, int line, List<String> found) {
    if (LETTERS.matcher(ENTITY.matcher(text).replaceAll("")).find()) {
      found.add("line " + line + ": '" + text.strip() + "'");
    }
  }

  private static int line(String markup, int place) {
    return 1 + (int) markup.substring(0, place).chars().filter(sign -> sign == '\n').count();
  }
}
