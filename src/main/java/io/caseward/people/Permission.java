package io.caseward.people;

import static io.caseward.people.Role.ADMIN;
import static io.caseward.people.Role.AUDITOR;
import static io.caseward.people.Role.LEAD;
import static io.caseward.people.Role.POLICY;
import static io.caseward.people.Role.QUALITY;
import static io.caseward.people.Role.REVIEWER;
import static io.caseward.people.Role.VENDOR_LEAD;
import static io.caseward.people.Role.VENDOR_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The one table of who may do what. Whatever is not listed is denied. */
public enum Permission {
  SEE_WORKLIST(REVIEWER, QUALITY, POLICY, LEAD, VENDOR_LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  TAKE_TASKS(REVIEWER, QUALITY, POLICY, LEAD),
  SEE_TEAM(QUALITY, POLICY, LEAD, VENDOR_LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  HAND_OVER_TASKS(REVIEWER, QUALITY, POLICY, LEAD, VENDOR_LEAD),
  REASSIGN_TASKS(LEAD, VENDOR_LEAD),
  REROUTE_CASES(LEAD),
  SET_SEVERITY(LEAD),
  CLOSE_DUPLICATES(LEAD),
  SEE_EXPOSURE(LEAD, VENDOR_LEAD, AUDITOR),
  SEE_CASES(REVIEWER, QUALITY, POLICY, LEAD, VENDOR_LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  OPEN_CASES(QUALITY, POLICY, LEAD, ADMIN),
  IMPORT_REPORTS(LEAD, ADMIN),
  ANSWER_INFORMATION_REQUESTS(POLICY, LEAD, ADMIN),
  APPEAL_CASES(POLICY, LEAD, ADMIN),
  ERASE_SUBJECTS(POLICY, ADMIN),
  CHANGE_RETENTION(ADMIN),
  SEE_ESCALATIONS(QUALITY, POLICY, LEAD, VENDOR_LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  ACKNOWLEDGE_ESCALATIONS(POLICY, LEAD, VENDOR_LEAD),
  SEE_QUEUES(LEAD, ADMIN, AUDITOR),
  CHANGE_QUEUES(ADMIN),
  SEE_CALENDARS(LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  CHANGE_CALENDARS(ADMIN),
  REBUILD_WORKLIST(ADMIN),
  SEE_POLICIES(REVIEWER, QUALITY, POLICY, LEAD, VENDOR_LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  PUBLISH_POLICIES(POLICY),
  SEE_SLACK_PREVIEW(POLICY, LEAD, VENDOR_LEAD, ADMIN, AUDITOR),
  SEND_MESSAGES_AGAIN(LEAD, ADMIN),
  SEE_SOPS(REVIEWER, QUALITY, POLICY, LEAD, VENDOR_LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  SEE_ACCOUNTS(ADMIN, AUDITOR),
  CHANGE_ACCOUNTS(ADMIN),
  SEE_TOKENS(ADMIN, AUDITOR),
  CHANGE_TOKENS(ADMIN),
  SEE_DECISION_RECORDS(QUALITY, POLICY, LEAD, VENDOR_MANAGER, ADMIN, AUDITOR),
  SEE_RECORD(ADMIN, AUDITOR),
  DROP_RECORD_MONTHS(ADMIN),
  USE_ENGINE_PAGES(LEAD, ADMIN),
  USE_ENGINE_REST(ADMIN);

  /**
   * What shows every vendor's work whatever the scope, and so is for in-house people alone. A report
   * is one: it joins whichever case is open about its subject.
   */
  private static final Set<Permission> ACROSS_VENDORS =
      EnumSet.of(
          OPEN_CASES, IMPORT_REPORTS, ERASE_SUBJECTS, CHANGE_RETENTION, REROUTE_CASES, SEE_QUEUES, CHANGE_QUEUES, SEE_CALENDARS, CHANGE_CALENDARS, REBUILD_WORKLIST, SEE_ACCOUNTS, CHANGE_ACCOUNTS, SEE_TOKENS, CHANGE_TOKENS, SEE_RECORD, DROP_RECORD_MONTHS,
          USE_ENGINE_PAGES, USE_ENGINE_REST);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = EnumSet.copyOf(List.of(roles));
  }

  public Set<Role> roles() {
    return roles;
  }

  boolean isOf(Person person) {
    boolean mayLook = person.vendor() == null || !ACROSS_VENDORS.contains(this);
    return mayLook && roles.contains(person.role());
  }
}
