package io.caseward.database;

import java.util.Objects;

/**
 * Who does what a transaction changes, and from where; the record's entries take it from here.
 *
 * @param name an account, {@link #SYSTEM} where no person acts, or {@link #ANONYMOUS} where nobody
 *     has signed in
 * @param role null where no person acts
 * @param vendor the vendor that the person works for, null for in-house governance
 * @param door how they came in, such as {@code page}, {@code api} or {@code slack}
 * @param place the address that a request came from; the worker where no person acts
 */
public record Doer(String name, String role, String vendor, String door, String place) {

  public static final String SYSTEM = "system";
  public static final String ANONYMOUS = "anonymous";

  /** Stands between the parts, and so in none of them. */
  private static final char BETWEEN = '\u001f';

  public Doer {
    Objects.requireNonNull(name);
    Objects.requireNonNull(door);
  }

  /** Work that nobody asked for at this moment. */
  public static Doer system(String door, String worker) {
    return new Doer(SYSTEM, null, null, door, worker);
  }

  public static Doer anonymous(String door, String address) {
    return new Doer(ANONYMOUS, null, null, door, address);
  }

  /** Whether it is a person who acts, known by name. */
  public boolean isPerson() {
    return !name.equals(SYSTEM) && !name.equals(ANONYMOUS);
  }

  /** The same person, come in by that door. */
  public Doer through(String otherDoor, String otherPlace) {
    return new Doer(name, role, vendor, otherDoor, otherPlace);
  }

  /** As the database's triggers read it; an empty part is none. */
  String setting() {
    return String.join(
        String.valueOf(BETWEEN), part(name), part(role), part(vendor), part(door), part(place));
  }

  private static String part(String value) {
    return value == null ? "" : value.replace(BETWEEN, ' ').replace('\0', ' ');
  }
}
