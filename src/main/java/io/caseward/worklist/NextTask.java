package io.caseward.worklist;

import io.caseward.people.Person;
import io.caseward.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The best waiting task that a person is fit for: by severity, then time to breach, then age; see {@link CoolingDown} for what comes before. */
@Component
class NextTask {

  /** As many are looked at as may be in others' hands just now; where all of them are, many more. */
  private static final int FEW = 8;

  private static final int MANY = 64;

  /** In a lane wait tasks that the same people are fit for, but for who has worked the case before. */
  private static final String LANES = """
      select id, (:later and reason = any(:harmful)) as later from task_lane
      where queue = any(:queues)
        and (cast(:vendor as text) is null or vendor = :vendor)
        and (cardinality(cast(:skills as text[])) = 0 or skill = any(:skills))
        and (not :reviewer or language = any(:languages))
        and not (:none and reason = any(:harmful))""";

  /** The first few of a lane, by its index. */
  private static final String FIRST_OF_LANE = """
      select t.* from task t
      where t.lane = lane.id and t.state = 'open' and t.assignee is null
        and (not t.another_person or not exists (
          select from task before where before.case_number = t.case_number and before.state = 'finished' and before.finished_by = :person))
      order by t.severity_rank desc, t.due_at, t.opened_at, t.id limit""";

  private static final String BEST_FIRST = "order by lane.later, first.severity_rank desc, first.due_at, first.opened_at, first.id limit :most";

  /** The best few of all lanes stand in the few lanes whose first is best. */
  static final String BEST = """
      with lane as (
        %1$s
      ), foremost as (
        select lane.id, lane.later from lane cross join lateral (%2$s 1) first %3$s
      ), best as materialized (
        select first.id, first.lane, lane.later from foremost lane cross join lateral (%2$s :most) first %3$s
      )
      select t.* from best join task t on t.id = best.id and t.lane = best.lane
      where t.state = 'open' and t.assignee is null
      order by best.later, t.severity_rank desc, t.due_at, t.opened_at, t.id limit 1""".formatted(LANES, FIRST_OF_LANE, BEST_FIRST);

  /** Of each language so many are looked at before the lanes are. */
  private static final int NEAR = 24;

  /**
   * The first few of the person's vendor in each of their languages, where the best mostly is, for a
   * quarter of what all their lanes cost. No further than the end of the list that ends first: behind
   * that a better one may stand. Finds nothing where those are for others, or harm someone who has
   * seen much today. All that is asked stands
   * in {@code who}, so that one plan is as good as another and the database keeps the first.
   */
  static final String NEAREST = """
      with who as materialized (
        select
          array(select key from queue where role = :role and (:any or key = any(:queues))) as queues, cast(:skills as text[]) as skills, cast(:person as text) as name,
          case when (select coalesce(sum(points), 0) from exposure where person = :person and day = :today) >= :near then cast(:harmful as text[]) else '{}' end as kept
      ), near as materialized (
        select first.*, first.queue = any(who.queues) and (cardinality(who.skills) = 0 or first.skill = any(who.skills)) and not first.reason = any(who.kept)
          and (not first.another_person or not exists (
            select from task before where before.case_number = first.case_number and before.state = 'finished' and before.finished_by = who.name)) as fits
        from who cross join unnest((select cast(:languages as text[]))) spoken(language) cross join lateral (
          select t.id, t.queue, t.skill, t.reason, t.another_person, t.case_number, t.severity_rank, t.due_at, t.opened_at,
            row_number() over (order by t.severity_rank desc, t.due_at, t.opened_at, t.id) as place
          from task t where t.vendor = (select cast(:vendor as text)) and t.language = spoken.language and t.state = 'open' and t.assignee is null
          order by t.severity_rank desc, t.due_at, t.opened_at, t.id limit %1$d) first
      ), horizon as (
        select -severity_rank as rank, due_at, opened_at, id from near where place = %1$d order by rank, due_at, opened_at, id limit 1
      ), best as (
        select * from near
        where fits and (not exists (select from horizon) or (-severity_rank, due_at, opened_at, id) <= (select rank, due_at, opened_at, id from horizon))
        order by severity_rank desc, due_at, opened_at, id limit %2$d
      )
      select t.* from best join task t on t.id = best.id and t.queue = best.queue
      where t.state = 'open' and t.assignee is null
      order by best.severity_rank desc, best.due_at, best.opened_at, best.id limit 1""".formatted(NEAR, FEW);

  private static final String HELD = " for update of t skip locked";

  private final JdbcClient database;
  private final Queues queues;
  private final CoolingDown cooling;

  NextTask(JdbcClient database, Queues queues, CoolingDown cooling) {
    this.database = database;
    this.queues = queues;
    this.cooling = cooling;
  }

  /** What "take next" would give, without taking it. */
  Optional<TaskRow> peek(Person person) {
    return nearest(NEAREST, person, List.of()).or(() -> inLanes(BEST, person, worked(person, List.of()), cooling.of(person), 1));
  }

  /** The same, held until the transaction ends; nobody waits on another's lock. */
  Optional<TaskRow> hold(Person person, List<String> onlyQueues) {
    return nearest(NEAREST + HELD, person, onlyQueues).or(() -> {
      List<String> worked = worked(person, onlyQueues);
      CoolingDown.Care care = cooling.of(person);
      return Stream.of(FEW, MANY).flatMap(most -> inLanes(BEST + HELD, person, worked, care, most).stream()).findFirst();
    });
  }

  /** Whether something waits for someone that it is only today's care which keeps from them. */
  boolean waitsUntilTomorrow(Person person, List<String> onlyQueues) {
    CoolingDown.Care care = cooling.of(person);
    return care.none() && inLanes(BEST, person, worked(person, onlyQueues), care.unheeded(), 1).isPresent();
  }

  private List<String> worked(Person person, List<String> onlyQueues) {
    return queues.workedBy(person.role()).stream().filter(queue -> onlyQueues.isEmpty() || onlyQueues.contains(queue)).toList();
  }

  /** Of a vendor's reviewer alone: others work few queues, for all vendors and in all languages. */
  private Optional<TaskRow> nearest(String sql, Person person, List<String> onlyQueues) {
    if (person.vendor() == null || person.role() != Role.REVIEWER) {
      return Optional.empty();
    }
    return database.sql(sql)
        .param("role", person.role().key())
        .param("any", onlyQueues.isEmpty())
        .param("queues", onlyQueues.toArray(String[]::new))
        .param("vendor", person.vendor())
        .param("skills", person.skills().toArray(String[]::new))
        .param("languages", person.languages().toArray(String[]::new))
        .param("person", person.name())
        .param("today", cooling.today(person))
        .param("near", cooling.near())
        .param("harmful", cooling.harmful().toArray(String[]::new))
        .query(TaskRows::read)
        .optional();
  }

  /** Planned once: what fits the person changes which lanes are looked at and not how, and planning anew takes longer than looking. */
  private Optional<TaskRow> inLanes(String sql, Person person, List<String> worked, CoolingDown.Care care, int most) {
    database.sql("set local plan_cache_mode = force_generic_plan").update();
    return database.sql(sql)
        .param("queues", worked.toArray(String[]::new))
        .param("vendor", person.vendor())
        .param("skills", person.skills().toArray(String[]::new))
        .param("reviewer", person.role() == Role.REVIEWER)
        .param("languages", person.languages().toArray(String[]::new))
        .param("person", person.name())
        .param("harmful", care.harmful().toArray(String[]::new))
        .param("later", care.later())
        .param("none", care.none())
        .param("most", most)
        .query(TaskRows::read)
        .optional();
  }
}
