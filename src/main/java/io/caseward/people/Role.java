package io.caseward.people;

import java.util.Locale;

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

  /** As accounts, queues and ladders spell it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever has it works for one vendor and sees that one's work alone. */
  public boolean isOfAVendor() {
    return this == REVIEWER || this == VENDOR_LEAD;
  }
}
