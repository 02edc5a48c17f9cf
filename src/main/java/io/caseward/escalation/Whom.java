package io.caseward.escalation;

import io.caseward.people.Permission;
import io.caseward.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Someone whom a rung tells, as its edition spells it: {@code role:<role>}, {@code vendor-lead} (the
 * lead of the case's vendor), {@code rotation:<key>} (whoever is on call), {@code person:<account>} or
 * {@code channel:<#name>}.
 *
 * @param kind what stands before the colon
 * @param name what stands behind it, empty for {@code vendor-lead}
 */
public record Whom(String kind, String name) {

  public static final String ROLE = "role";
  public static final String ROTATION = "rotation";
  public static final String PERSON = "person";
  public static final String CHANNEL = "channel";
  public static final String VENDOR_LEAD = "vendor-lead";

  public static Whom of(String spelt) {
    int colon = spelt.indexOf(':');
    return colon < 0 ? new Whom(spelt, "") : new Whom(spelt.substring(0, colon), spelt.substring(colon + 1));
  }

  /** What a rung may tell whoever has it: only people who may answer are worth waiting for. */
  public static List<String> groups() {
    Stream<String> roles = Arrays.stream(Role.values()).filter(role -> !role.isOfAVendor() && Permission.ACKNOWLEDGE_ESCALATIONS.roles().contains(role)).map(role -> ROLE + ":" + role.key());
    return Stream.concat(roles, Stream.of(VENDOR_LEAD)).toList();
  }

  public String spelt() {
    return name.isEmpty() ? kind : kind + ":" + name;
  }

  boolean is(String wanted) {
    return kind.equals(wanted);
  }
}
