package io.caseward.database;

import java.util.Objects;

/**
 * Whose rows a transaction may see: one vendor's, everyone's (in-house people reading), or the
 * system's own work. PostgreSQL's row-level security reads it; with none set nothing is seen.
 *
 * @param value as the database's policies spell it: {@code vendor:<key>}, {@code all} or {@code
 *     system}
 */
public record Scope(String value) {

  /** Nothing is seen; what a transaction has when nobody set anything. */
  static final Scope NONE = new Scope("");

  public static final Scope ALL = new Scope("all");
  public static final Scope SYSTEM = new Scope("system");

  public Scope {
    Objects.requireNonNull(value);
  }

  public static Scope vendor(String key) {
    return new Scope("vendor:" + key);
  }
}
