package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleLineTest {

  private static final String FORGED = "2026-06-01T09:00:00.000Z  INFO 1 --- forged: admin signed in";

  private final SingleLine line = new SingleLine();
  private final Logger logger = new LoggerContext().getLogger("test");

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f"})
  void nothingThatIsPutInBeginsALineOfItsOwn(String ending) {
    assertThat(written("{} has no row {}.", "C-1" + ending + FORGED, 7).split("\\R")).hasSize(1);
    assertThat(written("{}", "a" + ending + "b")).matches("a\\\\u[0-9a-f]{4}.*b");
  }

  @Test
  void nothingThatIsPutInCommandsATerminal() {
    assertThat(written("{}", "\u001b[2J")).isEqualTo("\\u001b[2J");
  }

  @Test
  void whatAMessageSaysInSeveralLinesStaysSo() {
    assertThat(written("Sign in as\n{}", "lead")).isEqualTo("Sign in as\nlead");
    assertThat(written("Sign in as\nlead")).isEqualTo("Sign in as\nlead");
  }

  @Test
  void anExceptionsMessageBeginsNoLineEither() {
    IndentedTrace trace = new IndentedTrace();
    trace.start();
    LoggingEvent event = event("failed");
    event.setThrowableProxy(new ThrowableProxy(new IllegalStateException("no\n" + FORGED, new IllegalStateException("why\r\n" + FORGED))));

    assertThat(trace.convert(event).split("\\R")).allMatch(line -> line.isEmpty() || line.startsWith("\t"));
  }

  private String written(String message, Object... values) {
    return line.convert(event(message, values));
  }

  private LoggingEvent event(String message, Object... values) {
    return new LoggingEvent("", logger, Level.WARN, message, null, values);
  }
}
