package io.caseward.people.administration;

import io.caseward.people.NotAccepted;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.Told;
import io.caseward.people.account.Accounts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * An account as it was typed. These fields are all there are: whatever else is sent changes nothing.
 */
record AccountForm(String name, String displayName, String role, String vendor, List<String> skills, String languages, String zone, String email, String slackId) {

  private static final Pattern SLACK_ID = Pattern.compile("[UW][A-Z0-9]{4,20}");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  static AccountForm of(MultiValueMap<String, String> sent) {
    return new AccountForm(
        text(sent, "name"), text(sent, "displayName"), text(sent, "role"), text(sent, "vendor"), sent.getOrDefault("skills", List.of()), text(sent, "languages"), text(sent, "zone"), text(sent, "email"),
        text(sent, "slackId"));
  }

  private static String text(MultiValueMap<String, String> sent, String field) {
    String text = sent.getFirst(field);
    return text == null ? "" : text.strip();
  }

  /** What was typed, as a person, where all of it is allowed. */
  Person person(String account, List<String> vendors, List<String> known) {
    Role is = roleIs();
    return new Person(checkedName(account), checkedDisplayName(), is, vendorAmong(vendors, is), skillsAmong(known), spoken(), zoneIs(), checkedEmail(), checkedSlackId());
  }

  private static String checkedName(String account) {
    if (!Accounts.NAME.matcher(account).matches()) {
      throw NotAccepted.field("name", "refusal.accountName", account);
    }
    return account;
  }

  private String checkedDisplayName() {
    if (displayName.isEmpty() || displayName.length() > Accounts.LONGEST_NAME || displayName.chars().anyMatch(Character::isISOControl)) {
      throw NotAccepted.field("displayName", "refusal.displayName", displayName, Accounts.LONGEST_NAME);
    }
    return displayName;
  }

  private Role roleIs() {
    return Role.of(role).orElseThrow(() -> notAllowed("role", role, Role.keys()));
  }

  private String vendorAmong(List<String> vendors, Role is) {
    if (vendor.isEmpty()) {
      if (is.isOfAVendor()) {
        throw NotAccepted.field("vendor", "refusal.vendorMissing", Told.role(is), Told.list(vendors));
      }
      return null;
    }
    return among("vendor", vendor, vendors);
  }

  private Set<String> skillsAmong(List<String> known) {
    skills.forEach(skill -> among("skills", skill, known));
    return Set.copyOf(skills);
  }

  private List<String> spoken() {
    List<String> codes = List.copyOf(new LinkedHashSet<>(Arrays.asList(languages.toLowerCase(Locale.ROOT).split("[\\s,]+"))));
    codes.stream().filter(code -> !LANGUAGES.contains(code)).findFirst().ifPresent(code -> {
      throw NotAccepted.field("languages", "refusal.language", code);
    });
    return codes;
  }

  private ZoneId zoneIs() {
    try {
      ZoneId id = ZoneId.of(zone);
      if (ZoneId.getAvailableZoneIds().contains(zone)) {
        return id;
      }
    } catch (DateTimeException unknown) {
      // Told below, like an offset, which knows no summer.
    }
    throw NotAccepted.field("zone", "refusal.zone", zone);
  }

  private String checkedEmail() {
    if (!email.isEmpty() && !Accounts.EMAIL.matcher(email).matches()) {
      throw NotAccepted.field("email", "refusal.email", email);
    }
    return email.isEmpty() ? null : email;
  }

  private String checkedSlackId() {
    if (!slackId.isEmpty() && !SLACK_ID.matcher(slackId).matches()) {
      throw NotAccepted.field("slackId", "refusal.slackId", slackId);
    }
    return slackId.isEmpty() ? null : slackId;
  }

  private static String among(String field, String value, Collection<String> allowed) {
    if (!allowed.contains(value)) {
      throw notAllowed(field, value, allowed);
    }
    return value;
  }

  private static NotAccepted notAllowed(String field, String value, Collection<String> allowed) {
    return NotAccepted.field(field, "refusal.notAmong", field, value, Told.list(allowed));
  }
}
