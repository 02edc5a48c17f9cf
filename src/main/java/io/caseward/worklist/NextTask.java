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
    return asked(BEST, person, queues.workedBy(person.role()), cooling.of(person), 1);
  }

  /** The same, held until the transaction ends; nobody waits on another's lock. */
  Optional<TaskRow> hold(Person person, List<String> onlyQueues) {
    List<String> worked = worked(person, onlyQueues);
    CoolingDown.Care care = cooling.of(person);
    return Stream.of(FEW, MANY).flatMap(most -> asked(BEST + " for update of t skip locked", person, worked, care, most).stream()).findFirst();
  }

  /** Whether something waits for someone that it is only today's care which keeps from them. */
  boolean waitsUntilTomorrow(Person person, List<String> onlyQueues) {
    CoolingDown.Care care = cooling.of(person);
    return care.none() && asked(BEST, person, worked(person, onlyQueues), care.unheeded(), 1).isPresent();
  }

  private List<String> worked(Person person, List<String> onlyQueues) {
    return queues.workedBy(person.role()).stream().filter(queue -> onlyQueues.isEmpty() || onlyQueues.contains(queue)).toList();
  }

  /** Planned once: what fits the person changes which lanes are looked at and not how, and planning anew takes longer than looking. */
  private Optional<TaskRow> asked(String sql, Person person, List<String> worked, CoolingDown.Care care, int most) {
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
