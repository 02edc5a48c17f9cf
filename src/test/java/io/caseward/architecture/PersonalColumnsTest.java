package io.caseward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column that could hold what tells of a subject: marked as personal, or known to hold none of it. */
@CasewardTest
class PersonalColumnsTest {

  /** Keys, codes, numbers, settings, and what is said of people who work here. */
  private static final String HOLD_NONE =
      """
      account name display_name role vendor skills languages zone email slack_id password_hash issuer subject
      account_factor account sealed
      account_link token_hash purpose account made_by
      account_recovery_code account code_hash
      api_token name account permissions token_hash made_by revoked_by
      appeal case_number vendor lodged_by outcome decided_by
      bulk_act vendor kind target status asked_by undone_by
      bulk_item vendor task_id case_number state before after refusal sentence told
      calendar key name vendor
      calendar_edition calendar rules made_by
      case_duplicate vendor closed_by
      case_file reason state severity queue target vendor language market reported_severity sop path outcome opened_by
      clock kind queue severity subject_type case_number task_id sop element vendor calendar state pause_reason paused_reasons milestones
      clock_deadline case_number
      clock_event kind reason by_whom
      clock_move vendor calendar status asked_by tally
      clock_move_item vendor state told
      clock_taken task_id
      clock_tally kind queue vendor severity
      clock_tally_change kind queue vendor severity
      decision case_number vendor subject_type outcome clause_area clause_number sop decided_by decided_role reviewers
      demo_story case_number
      escalation number kind case_number reason cause_task step queue severity vendor assignee ladder channel rungs process_instance state acknowledged_by
      escalation resolve_task ended_by again acknowledgers
      escalation_call who way vendor refused
      escalation_matter vendor case_number cause_task step severity process_instance follower
      escalation_rung_told who vendor
      escalation_timeline vendor kind actor
      evidence vendor type received_by
      evidence_file vendor type sha256 taken_by
      evidence_look person
      exposure person vendor area
      import_run file_name upload format mapping rules status problem started_by problem_told
      keeping_rule area outcome changed_by
      ladder key name
      ladder_edition ladder rules made_by
      left_behind person why
      notice case_number vendor kind state
      outbox kind act conversation channel metadata case_number vendor state external_channel external_id
      outbox_pace channel
      penalty case_number vendor subject_type kind state approved_by reversed_by
      person_browser account browser_hash
      person_calls person ways digest_by
      person_preference person language
      person_provider_session session_id issuer subject sid
      person_session primary_id session_id principal_name
      person_session_attributes session_primary_id attribute_name attribute_bytes
      policy_area key name
      policy_clause area number title text published_by why
      queue key name role calendar distribution
      queue_change queue changed_by before after
      queue_count queue vendor
      queue_fallback queue language worked_in
      queue_vendor queue vendor
      record_verification started_by months fault
      report vendor source reference severity language market detector warnings received_by
      rotation key name zone weekday people
      rotation_override rotation person made_by
      sample case_number vendor verdict
      sample_salt salt
      sample_share of_queue of_vendor
      saved_filter person
      sealing_check sealed
      sign_in_try account address
      slack_heard key
      slack_link_code code_hash slack_user slack_name
      slack_warned queue vendor
      slack_warning queue vendor
      sop_draft sop origin digest files created_by
      sop_version sop origin digest published_by
      strike case_number vendor subject_type
      subject type
      target_gap clock given queue severity subject_type contract step
      task id case_number reason sop element step form process_instance queue skill language vendor severity state assignee finished_by finished_role
      task finished_vendor hold_reason note_by
      task_change task_id vendor assignee state queue vendor_before waited_in waits_in
      task_draft task_id person vendor
      task_lane queue vendor language skill reason
      timeline vendor kind actor
      vendor key name site zone languages shifts
      worked_language case_number vendor language
      """;

  /** The engine's, Flyway's, and the record's: what is personal there is said by the columns it tells of. */
  private static final String COLUMNS =
      """
      select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
        and c.relname !~ '^(act|flyway|audit)_' and t.typname in ('text', '_text', 'varchar', 'json', 'jsonb', '_jsonb', 'bytea')
        and coalesce(col_description(c.oid, a.attnum), '') ~ '(^|: )personal: ' = ?
      """;

  @Autowired private JdbcClient sql;

  @Test
  void isMarkedOrKnownToHoldNone() {
    assertThat(columns(false)).as("neither marked with 'personal: <why>' in a migration nor known to hold nothing personal").isSubsetOf(known());
  }

  @Test
  void isNotBoth() {
    assertThat(columns(true)).contains("subject.name", "evidence.text", "task.subject", "appeal.text", "outbox.payload").doesNotContainAnyElementsOf(known());
  }

  @Test
  void isStillThere() {
    assertThat(Stream.concat(columns(true).stream(), columns(false).stream())).containsAll(known());
  }

  private Set<String> columns(boolean personal) {
    return new TreeSet<>(sql.sql(COLUMNS).param(personal).query(String.class).list());
  }

  /** A table a line, then its columns. */
  private static Set<String> known() {
    Set<String> known = new TreeSet<>();
    HOLD_NONE.lines().map(line -> line.split("\\s+")).forEach(words -> Arrays.stream(words).skip(1).forEach(column -> known.add(words[0] + "." + column)));
    return known;
  }
}
