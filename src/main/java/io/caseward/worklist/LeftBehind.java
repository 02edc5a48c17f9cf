package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.database.Sql;
import io.caseward.people.AccountChanged;
import io.caseward.people.Person;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was removed, or stands elsewhere now, has no tasks of before; who lost a skill or a language
 * has none that want it. They go back to their queues, and what was typed is kept.
 */
@Component
public class LeftBehind {

  /** As long as a shift: after that it is no news. */
  private static final Duration TOLD_FOR = Duration.ofHours(12);

  private final TaskTable tasks;
  private final Fitness fitness;
  private final Holding holding;
  private final Timeline timeline;
  private final JdbcClient database;
  private final Clock clock;

  LeftBehind(TaskTable tasks, Fitness fitness, Holding holding, Timeline timeline, JdbcClient database, Clock clock) {
    this.tasks = tasks;
    this.fitness = fitness;
    this.holding = holding;
    this.timeline = timeline;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Tasks that someone had.
   *
   * @param why {@code role}, {@code vendor}, {@code skills}, {@code languages}, or {@code removed}
   */
  public record News(Instant at, int tasks, String why) {}

  /** What somebody has to be told when they come next. */
  @Transactional(readOnly = true)
  public Optional<News> of(Person person) {
    return database.sql("select at, tasks, why from left_behind where person = ? and at > ?")
        .params(person.name(), Sql.at(clock.instant().minus(TOLD_FOR)))
        .query((row, number) -> new News(Sql.instant(row, "at"), row.getInt("tasks"), row.getString("why")))
        .optional();
  }

  @EventListener
  @DomainAction
  public void giveBack(AccountChanged change) {
    if (change.before() == null || change.before().equals(change.after())) {
      return;
    }
    String why = why(change.before(), change.after());
    List<TaskRow> left = tasks.lockHeldBy(change.account()).stream().filter(task -> change.standsElsewhere() || !fitness.mayHold(task, change.after())).toList();
    left.forEach(task -> giveBack(task, why));
    if (!left.isEmpty()) {
      tell(change.account(), left.size(), why);
    }
  }

  private static String why(Person before, Person after) {
    if (after == null) {
      return "removed";
    }
    if (before.role() != after.role()) {
      return "role";
    }
    if (!Objects.equals(before.vendor(), after.vendor())) {
      return "vendor";
    }
    return before.skills().equals(after.skills()) ? "languages" : "skills";
  }

  private void giveBack(TaskRow task, String why) {
    holding.release(task);
    tasks.assign(task.id(), null, null, null);
    timeline.add(task.caseNumber(), "left_behind", Timeline.SYSTEM, Map.of("step", task.step(), "element", task.element(), "person", task.assignee(), "why", why));
  }

  private void tell(String person, int many, String why) {
    database.sql("""
            insert into left_behind (person, at, tasks, why) values (?, ?, ?, ?)
            on conflict (person) do update set at = excluded.at, tasks = excluded.tasks, why = excluded.why""")
        .params(person, Sql.at(clock.instant()), many, why)
        .update();
  }
}
