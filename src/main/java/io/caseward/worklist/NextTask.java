package io.caseward.worklist;

import io.caseward.people.Person;
import io.caseward.people.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The best waiting task that a person is fit for: by severity, then time to breach, then age; see {@link CoolingDown} for what comes before. */
@Component
class NextTask {

  private static final String WAITING = """
      select * from task t
      where state = 'open' and assignee is null
        and queue = any(:queues)
        and (cast(:vendor as text) is null or vendor = :vendor)
        and (cardinality(cast(:skills as text[])) = 0 or skill = any(:skills))
        and (not :reviewer or language = any(:languages))
        and (not another_person or not exists (
          select from task before where before.case_number = t.case_number and before.state = 'finished' and before.finished_by = :person))
        and not (:none and reason = any(:harmful))
      order by (:later and reason = any(:harmful)), severity_rank desc, due_at, opened_at, id
      limit 1""";

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
    return asked(WAITING, person, queues.workedBy(person.role()), cooling.of(person)).query(TaskRows::read).optional();
  }

  /** The same, held until the transaction ends; nobody waits on another's lock. */
  Optional<TaskRow> hold(Person person, List<String> onlyQueues) {
    return asked(WAITING + " for update of t skip locked", person, worked(person, onlyQueues), cooling.of(person)).query(TaskRows::read).optional();
  }

  /** Whether something waits for someone that it is only today's care which keeps from them. */
  boolean waitsUntilTomorrow(Person person, List<String> onlyQueues) {
    CoolingDown.Care care = cooling.of(person);
    return care.none() && asked(WAITING, person, worked(person, onlyQueues), care.unheeded()).query(TaskRows::read).optional().isPresent();
  }

  private List<String> worked(Person person, List<String> onlyQueues) {
    return queues.workedBy(person.role()).stream().filter(queue -> onlyQueues.isEmpty() || onlyQueues.contains(queue)).toList();
  }

  private StatementSpec asked(String sql, Person person, List<String> worked, CoolingDown.Care care) {
    return database.sql(sql)
        .param("queues", worked.toArray(String[]::new))
        .param("vendor", person.vendor())
        .param("skills", person.skills().toArray(String[]::new))
        .param("reviewer", person.role() == Role.REVIEWER)
        .param("languages", person.languages().toArray(String[]::new))
        .param("person", person.name())
        .param("harmful", care.harmful().toArray(String[]::new))
        .param("later", care.later())
        .param("none", care.none());
  }
}
