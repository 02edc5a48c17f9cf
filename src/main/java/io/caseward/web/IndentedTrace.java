package io.caseward.web;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** Writes what went wrong with each line set in, so that no exception's message reads like the next line of the log. */
public class IndentedTrace extends ExtendedWhitespaceThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy thrown) {
    return super.throwableProxyToString(thrown).replaceAll("\\R(?=\\S)", "\n\t").replaceFirst("^(?=\\S)", "\t");
  }
}
