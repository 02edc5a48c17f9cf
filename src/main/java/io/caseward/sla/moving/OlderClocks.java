package io.caseward.sla.moving;

import io.caseward.database.Sql;
import java.util.Map;

/**
 * Open clocks that count by something older, as a part of statements; {@code then_seconds} is what they
 * would count to, null where there is no such target.
 */
record OlderClocks(String rows, Map<String, ?> values) {

  /** What of a clock its target depends on, and what that is now. */
  static final String MATTER = """
      concat_ws('/', kind, coalesce(queue, ''), coalesce(severity, ''), coalesce(subject_type, ''), coalesce(vendor, ''), coalesce(element, ''),
        coalesce(triaged_seconds, 0), coalesce(stated_seconds, 0), target_seconds)""";

  static OlderClocks byCalendar(String calendar, int edition) {
    return new OlderClocks(
        "(select *, target_seconds as then_seconds from clock where calendar = :calendar and calendar_edition < :edition and state <> 'stopped') c",
        Map.of("calendar", calendar, "edition", edition));
  }

  /**
   * By the table of targets. The answers are looked up and not joined: however few the planner takes
   * them or the clocks to be, each row is looked at once.
   *
   * @param changed the seconds of each target that the table changes, by its matter
   */
  static OlderClocks byTargets(Map<String, Long> changed, int version) {
    return new OlderClocks(
        """
        (select c.*, (asked.answers ->> %1$s)::bigint as then_seconds from (select :answers::jsonb as answers offset 0) asked cross join clock c
         where targets_version < :version and state <> 'stopped' and jsonb_exists(asked.answers, %1$s)) c""".formatted(MATTER),
        Map.of("answers", Sql.json(changed), "version", version));
  }
}
