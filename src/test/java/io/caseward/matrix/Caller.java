package io.caseward.matrix;

import io.caseward.people.Person;
import io.caseward.people.Role;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Someone of a role, at a vendor or at none. */
record Caller(Role role, String vendor) {

  /** Harbor's matters are asked for: its own people, those of two others, and those who see everyone's. */
  static final String OWNER = "harbor";
  static final List<String> VENDORS = List.of("harbor", "kestrel", "inhouse");

  private static final Map<String, List<String>> SPOKEN =
      Map.of("harbor", List.of("en", "tl"), "kestrel", List.of("en", "ms"), "inhouse", List.of("en", "es"));

  /** Each role at a vendor, at another, and in-house governance; in-house reviewers are a vendor's like any other. */
  static List<Caller> all() {
    Stream<Caller> everyRole = Arrays.stream(Role.values()).flatMap(role -> Stream.of(new Caller(role, "harbor"), new Caller(role, "kestrel"), new Caller(role, null)));
    return Stream.concat(everyRole, Stream.of(new Caller(Role.REVIEWER, "inhouse"), new Caller(Role.VENDOR_LEAD, "inhouse"))).toList();
  }

  static String name(Role role, String vendor) {
    return role.key() + "." + (vendor == null ? "none" : vendor);
  }

  String name() {
    return name(role, vendor);
  }

  /** The language that only this vendor speaks. */
  static String language(String vendor) {
    return SPOKEN.get(vendor).get(1);
  }

  List<String> languages() {
    return vendor == null ? List.of("en") : SPOKEN.get(vendor);
  }

  /** As permissions and scopes look at them. */
  Person person() {
    return new Person(name(), name(), role, vendor, Set.of(), languages(), ZoneOffset.UTC, null, null);
  }
}
