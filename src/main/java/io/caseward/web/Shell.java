package io.caseward.web;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import java.time.Instant;
import java.util.List;

/**
 * What the frame of a page shows.
 *
 * @param person who is signed in, null for nobody
 * @param now the database's time, by which clocks on the page tick
 */
public record Shell(Person person, List<Navigation.Section> navigation, Instant now) {

  static Shell forNobody(Instant now) {
    return new Shell(null, List.of(), now);
  }

  /** Whether to show what asks for a permission; the answer's own check is another. */
  public boolean may(String permission) {
    return person != null && person.may(Permission.valueOf(permission));
  }

  /** Two letters for the round mark. */
  public String initials() {
    String[] words = person.displayName().trim().split("\\s+");
    String first = words[0].substring(0, 1);
    return words.length == 1 ? first : first + words[words.length - 1].substring(0, 1);
  }
}
