package io.caseward.slack.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * What an e-mail says, plain and as HTML.
 *
 * @param facts by their names, in order; may be empty
 * @param page where it is read and answered
 * @param label what the link there is called
 * @param why for what the reader gets it
 */
public record Letter(String subject, String lead, Map<String, String> facts, String page, String label, String why) {

  public Letter {
    // A subject is one line, whatever a step is called.
    subject = subject.replaceAll("\\s+", " ").strip();
  }

  /** As the outbox keeps it. */
  public Map<String, Object> payload() {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("subject", subject);
    payload.put("text", text());
    payload.put("html", html());
    return payload;
  }

  private String text() {
    String lines = facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue() + "\n").collect(Collectors.joining());
    return lead + "\n\n" + (lines.isEmpty() ? "" : lines + "\n") + label + ": " + page + "\n\n-- \n" + why + "\n";
  }

  /** Tables and styles in line: mail programs know little else. */
  private String html() {
    String rows = facts.entrySet().stream().map(Letter::row).collect(Collectors.joining());
    return "<div style=\"font:15px/1.5 system-ui,sans-serif\"><p>" + escaped(lead) + "</p>"
        + (rows.isEmpty() ? "" : "<table style=\"border-spacing:0\">" + rows + "</table>")
        + "<p><a href=\"" + escaped(page) + "\">" + escaped(label) + "</a></p>"
        + "<p style=\"color:#666;font-size:13px\">" + escaped(why) + "</p></div>";
  }

  private static String row(Map.Entry<String, String> fact) {
    return "<tr><td style=\"padding-right:16px;color:#666\">" + escaped(fact.getKey()) + "</td><td>" + escaped(fact.getValue()) + "</td></tr>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
  }
}
