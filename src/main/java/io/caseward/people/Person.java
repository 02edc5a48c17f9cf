package io.caseward.people;

import io.caseward.database.Acting;
import io.caseward.database.Doer;
import io.caseward.database.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Someone who works here.
 *
 * @param name the account's name
 * @param vendor the vendor whose work they see, null for in-house governance staff who see all
 * @param skills the policy areas they are trained in; empty means every area
 * @param languages ISO 639-1 codes
 * @param slackId their Slack user, null where unknown
 * @param only what a program may do in their name, null for all that they may
 */
public record Person(
    String name,
    String displayName,
    Role role,
    String vendor,
    Set<String> skills,
    List<String> languages,
    ZoneId zone,
    String email,
    String slackId,
    Set<Permission> only)
    implements Acting {

  public Person(
      String name, String displayName, Role role, String vendor, Set<String> skills, List<String> languages, ZoneId zone, String email, String slackId) {
    this(name, displayName, role, vendor, skills, languages, zone, email, slackId, null);
  }

  /** Whose rows this person may see. */
  public Scope scope() {
    return vendor == null ? Scope.ALL : Scope.vendor(vendor);
  }

  @Override
  public Doer doer() {
    return new Doer(name, role.key(), vendor, "work", null);
  }

  public boolean may(Permission permission) {
    return permission.isOf(this) && (only == null || only.contains(permission));
  }

  /** The same person by a token that lets a program do no more than this. */
  public Person only(Set<Permission> permissions) {
    return new Person(name, displayName, role, vendor, skills, languages, zone, email, slackId, Set.copyOf(permissions));
  }

  /** The same person by another name in Slack, null for none. */
  public Person inSlack(String user) {
    return new Person(name, displayName, role, vendor, skills, languages, zone, email, user, only);
  }

  /** Whether they look after everyone's account. */
  public boolean isAdministrator() {
    return role == Role.ADMIN && vendor == null;
  }

  /**
   * For what a request's own words decide.
   *
   * @throws AccessDeniedException in a sentence, where they may not
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Denied.of(this, permission);
    }
  }
}
