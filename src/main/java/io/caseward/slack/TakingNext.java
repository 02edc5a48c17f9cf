package io.caseward.slack;

import io.caseward.people.Denied;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.web.Refusal;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the next task for somebody in Slack, just as the worklist does for them, and says what came of it. */
@Component
class TakingNext {

  private final TaskWork work;
  private final Words words;

  TakingNext(TaskWork work, Words words) {
    this.work = work;
    this.words = words;
  }

  String of(Person person) {
    if (!person.may(Permission.TAKE_TASKS)) {
      return Mrkdwn.escaped(Denied.of(person, Permission.TAKE_TASKS).getMessage());
    }
    try {
      Optional<TaskRow> task = work.takeNext(person, List.of());
      return task.map(this::taken).orElseGet(() -> words.of("next.nothing"));
    } catch (Refusal refusal) {
      return Mrkdwn.escaped(refusal.getMessage());
    }
  }

  private String taken(TaskRow task) {
    String due = task.dueAt() == null ? words.of("matter.notDue") : words.of("matter.due", Mrkdwn.time(task.dueAt()));
    return words.of("next.taken", Mrkdwn.link("/tasks/" + task.id(), task.caseNumber()), Mrkdwn.escaped(task.step()), words.of("severity." + task.severity()), due);
  }
}
