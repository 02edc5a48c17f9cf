package io.caseward.people.token;

import io.caseward.people.NotAccepted;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/** A token as it was asked for. */
record ApiTokenForm(String name, String account, List<String> permissions, String days) {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_DAYS = 365;

  static ApiTokenForm of(MultiValueMap<String, String> sent) {
    return new ApiTokenForm(text(sent, "name"), text(sent, "account"), sent.getOrDefault("permissions", List.of()), text(sent, "days"));
  }

  private static String text(MultiValueMap<String, String> sent, String field) {
    String text = sent.getFirst(field);
    return text == null ? "" : text.strip();
  }

  String checkedName() {
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw NotAccepted.field("name", "refusal.tokenName", name, LONGEST_NAME);
    }
    return name;
  }

  int lastsDays() {
    if (!days.matches("[1-9][0-9]{0,2}") || Integer.parseInt(days) > MOST_DAYS) {
      throw NotAccepted.field("days", "refusal.tokenDays", days, MOST_DAYS);
    }
    return Integer.parseInt(days);
  }

  /** Some of what the account may do, and nothing else. */
  Set<String> permissionsOf(Person owner) {
    List<String> may = Arrays.stream(Permission.values()).filter(owner::may).map(Permission::name).toList();
    if (permissions.isEmpty()) {
      throw NotAccepted.field("permissions", "refusal.tokenForNothing", owner.name(), Told.list(may));
    }
    permissions.stream().filter(permission -> !may.contains(permission)).findFirst().ifPresent(permission -> {
      throw NotAccepted.field("permissions", "refusal.tokenTooMuch", owner.name(), permission, Told.list(may));
    });
    return new TreeSet<>(permissions);
  }
}
