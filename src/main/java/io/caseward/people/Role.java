package io.caseward.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person does here; see {@link Permission} for what that allows. */
public enum Role {
  REVIEWER,
  QUALITY,
  POLICY,
  LEAD,
  VENDOR_MANAGER,
  VENDOR_LEAD,
  ADMIN,
  AUDITOR;

  /** By its key; empty for none there is. */
  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Role::key).toList();
  }

  /** As accounts, queues and ladders spell it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever has it works for one vendor and sees that one's work alone. */
  public boolean isOfAVendor() {
    return this == REVIEWER || this == VENDOR_LEAD;
  }
}
