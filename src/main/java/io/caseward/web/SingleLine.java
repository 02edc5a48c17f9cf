package io.caseward.web;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes a log's message so that nothing put into it begins a line of its own, which would read like
 * another message. What the message itself has in several lines stays as it is.
 */
public class SingleLine extends MessageConverter {

  /** What any terminal, viewer or shipper of logs may take for the end of a line, or for a command. */
  private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

  @Override
  public String convert(ILoggingEvent event) {
    Object[] values = event.getArgumentArray();
    return values == null || values.length == 0
        ? event.getFormattedMessage()
        : MessageFormatter.arrayFormat(event.getMessage(), Arrays.stream(values).map(SingleLine::flat).toArray()).getMessage();
  }

  private static Object flat(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return flat(value.getClass().isArray() ? MessageFormatter.format("{}", value).getMessage() : String.valueOf(value));
  }

  static String flat(String text) {
    return BREAKING.matcher(text).replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
