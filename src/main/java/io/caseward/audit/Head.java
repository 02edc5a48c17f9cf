package io.caseward.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the chain had come to; signed, it is an anchor.
 *
 * @param hash hexadecimal
 */
record Head(String statement, LocalDate month, long position, String hash, Instant at) {

  static final String STATEMENT = "caseward record head";

  static Head of(Link link, Instant at) {
    return new Head(STATEMENT, link.month(), link.position(), link.hex(), at);
  }
}
