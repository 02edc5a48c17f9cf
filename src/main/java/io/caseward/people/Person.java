package io.caseward.people;

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
    String slackId) {

  /** Whose rows this person may see. */
  public Scope scope() {
    return vendor == null ? Scope.ALL : Scope.vendor(vendor);
  }

  public boolean may(Permission permission) {
    return permission.isOf(this);
  }

  /**
   * For what a request's own words decide.
   *
   * @throws AccessDeniedException in a sentence, where they may not
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new Denied(PermissionCheck.sentence(this, permission));
    }
  }
}
