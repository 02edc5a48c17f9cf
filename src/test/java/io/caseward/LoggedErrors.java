package io.caseward;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged as an error while this is open. */
final class LoggedErrors extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final Logger ALL = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final List<String> lines = new CopyOnWriteArrayList<>();

  static LoggedErrors open() {
    LoggedErrors errors = new LoggedErrors();
    errors.setContext(ALL.getLoggerContext());
    errors.start();
    ALL.addAppender(errors);
    return errors;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
      String why = event.getThrowableProxy() == null ? "" : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getLoggerName() + ": " + event.getFormattedMessage() + why);
    }
  }

  /** Those in which none of the announced parts stands. */
  List<String> besides(List<String> announced) {
    return lines.stream().filter(line -> announced.stream().noneMatch(line::contains)).toList();
  }

  @Override
  public void close() {
    ALL.detachAppender(this);
    stop();
  }
}
