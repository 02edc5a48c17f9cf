package io.caseward.database;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose rows a transaction may see: one vendor's, everyone's (in-house people reading), or the
 * system's own work. PostgreSQL's row-level security reads it; with none set nothing is seen.
 *
 * @param value as the database's policies spell it: {@code vendor:<key>}, {@code all} or {@code
 *     system}
 */
public record Scope(String value) {

  private static final String OF_VENDOR = "vendor:";

  /** Nothing is seen; what a transaction has when nobody set anything. */
  static final Scope NONE = new Scope("");

  public static final Scope ALL = new Scope("all");
  public static final Scope SYSTEM = new Scope("system");

  public Scope {
    Objects.requireNonNull(value);
  }

  public static Scope vendor(String key) {
    return new Scope(OF_VENDOR + key);
  }

  /** The one vendor whose rows are seen; empty where it is not one vendor's. */
  public Optional<String> vendor() {
    return value.startsWith(OF_VENDOR) ? Optional.of(value.substring(OF_VENDOR.length())) : Optional.empty();
  }
}
