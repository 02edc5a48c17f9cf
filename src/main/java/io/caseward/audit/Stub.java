package io.caseward.audit;

import java.time.Instant;
import java.time.LocalDate;

/** What is said of a month that was dropped; signed, it stands for the month. */
record Stub(String statement, LocalDate month, long entries, String firstHash, String lastHash, String by, Instant at) {

  static final String STATEMENT = "caseward record stub";
}
