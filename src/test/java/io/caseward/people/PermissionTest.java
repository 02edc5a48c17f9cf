package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionTest {

  @Test
  void letsAuditorsReadAndNothingElse() {
    assertThat(of(Role.AUDITOR, null)).allMatch(permission -> permission.name().startsWith("SEE_"));
  }

  @Test
  void keepsTheEnginesOwnPagesFromVendors() {
    assertThat(of(Role.LEAD, null)).contains(Permission.USE_ENGINE_PAGES);
    assertThat(of(Role.LEAD, "inhouse")).doesNotContain(Permission.USE_ENGINE_PAGES);
    assertThat(of(Role.VENDOR_LEAD, "harbor")).doesNotContain(Permission.USE_ENGINE_PAGES);
    assertThat(of(Role.ADMIN, "harbor")).doesNotContain(Permission.USE_ENGINE_REST);
  }

  @Test
  void isGivenToSomeRoleEach() {
    assertThat(Permission.values()).allMatch(permission -> !permission.roles().isEmpty());
  }

  @Test
  void saysWhoMay() {
    assertThat(Denied.of(person(Role.VENDOR_LEAD, "harbor"), Permission.USE_ENGINE_PAGES).getMessage())
        .isEqualTo("someone has the role vendor lead; this is for lead, admin.");
  }

  private static List<Permission> of(Role role, String vendor) {
    return Arrays.stream(Permission.values()).filter(person(role, vendor)::may).toList();
  }

  private static Person person(Role role, String vendor) {
    return new Person(
        "someone", "Someone", role, vendor, Set.of(), List.of("en"), ZoneOffset.UTC, null, null);
  }
}
