package io.caseward.web;

import io.caseward.people.Told;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * A value that passed all else, but that the database knows no way to keep or compare. Whoever reads
 * a field says so better; this is for the places where nobody thought of it.
 */
final class UnkeptValue {

  /** A NUL in a text or in JSON, half of a character, a number or a time out of range. */
  private static final Set<String> STATES = Set.of("22021", "22P05", "22003", "22008");

  private UnkeptValue() {}

  static Optional<Refusal> in(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        return Optional.of(new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "unkept-value", Told.of("refusal.unkept")));
      }
    }
    return Optional.empty();
  }
}
