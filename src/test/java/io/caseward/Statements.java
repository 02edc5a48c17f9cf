package io.caseward;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database was asked while this is open; what takes as many questions takes as long. */
public final class Statements implements AutoCloseable {

  private static final Logger TEMPLATE = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final Level before = TEMPLATE.getLevel();
  private final boolean passedOn = TEMPLATE.isAdditive();

  public Statements() {
    // What goes on by itself asks beside whoever is watched.
    heard.list = Collections.synchronizedList(new ArrayList<>());
    heard.start();
    TEMPLATE.addAppender(heard);
    TEMPLATE.setAdditive(false);
    TEMPLATE.setLevel(Level.DEBUG);
  }

  /** Since the last time that this was asked. */
  public List<String> since() {
    List<String> asked = new ArrayList<>(heard.list).stream().map(ILoggingEvent::getFormattedMessage).filter(message -> message.contains("SQL statement [") || message.contains("SQL query [")).toList();
    heard.list.clear();
    return asked;
  }

  @Override
  public void close() {
    TEMPLATE.setLevel(before);
    TEMPLATE.setAdditive(passedOn);
    TEMPLATE.detachAppender(heard);
  }
}
