package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.people.Person;
import io.caseward.sla.Clocks;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Who has a task asks for help; a lead sees it and answers. The clock goes on. */
@Service
public class HelpDesk {

  private final HeldTasks held;
  private final TaskTable tasks;
  private final Clocks clocks;
  private final Timeline timeline;
  private final Clock time;

  HelpDesk(HeldTasks held, TaskTable tasks, Clocks clocks, Timeline timeline, Clock time) {
    this.held = held;
    this.tasks = tasks;
    this.clocks = clocks;
    this.timeline = timeline;
    this.time = time;
  }

  @DomainAction
  public void ask(String taskId, Person person, Said question) {
    TaskRow task = held.by(person, taskId);
    tasks.wantHelp(taskId, question.text(), time.instant());
    clocks.touch(taskId);
    timeline.add(task.caseNumber(), "help_asked", person.name(), Map.of("step", task.step(), "element", task.element(), "text", question.text()));
  }

  /** Answers, and the call is over; the answer stands on the task. */
  @DomainAction
  public void answer(String taskId, Person lead, Said answer) {
    TaskRow task = held.open(taskId);
    if (task.handling().helpWanted() == null) {
      throw HeldTasks.conflict(HeldTasks.told("refusal.noHelpAsked", task));
    }
    tasks.wantHelp(taskId, null, null);
    tasks.note(taskId, answer.text(), lead.name());
    timeline.add(task.caseNumber(), "help_answered", lead.name(), Map.of("step", task.step(), "element", task.element(), "text", answer.text()));
  }
}
