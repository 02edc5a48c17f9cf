package io.caseward.database;

/** Caseward does not start as things are; the message says why and what to do. */
public class StartRefused extends RuntimeException {

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
