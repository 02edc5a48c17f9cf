package io.caseward.worklist;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Drawn;
import io.caseward.web.Parameters;
import io.caseward.web.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whom a task may be handed to, as far as the one who hands it over may know of them. */
@Component
class Successors {

  private final People people;
  private final Queues queues;
  private final Fitness fitness;

  Successors(People people, Queues queues, Fitness fitness) {
    this.people = people;
    this.queues = queues;
    this.fitness = fitness;
  }

  /** Those who are fit for it, besides who has it. */
  List<Person> people(TaskRow task, Person by) {
    List<Person> others =
        people.withRole(queues.find(task.queue()).role()).stream()
            .filter(other -> colleagues(by, other) && !other.name().equals(task.assignee()))
            .toList();
    return fitness.among(task, others);
  }

  List<Queue> queues(TaskRow task, Person by) {
    return queues.all().stream().filter(queue -> objection(task, by, queue).isEmpty()).toList();
  }

  /**
   * @throws Refusal where there is no such queue, or the task may not go there
   */
  Queue queue(TaskRow task, Person by, String key) {
    Queue queue = queues.find(Parameters.needed(queues.all().stream().map(Queue::key).toList(), "queue", key));
    objection(task, by, queue).ifPresent(refusal -> {
      throw refusal;
    });
    return queue;
  }

  /** Nobody learns the names of another vendor's people. */
  static boolean colleagues(Person by, Person other) {
    return by.vendor() == null || by.vendor().equals(other.vendor());
  }

  private Optional<Refusal> objection(TaskRow task, Person by, Queue queue) {
    if (!isWorkedBy(task.vendor(), queue)) {
      return refused("queue-of-others", Told.of("refusal.queueOfOthers", queue.key(), task.vendor(), task.caseNumber()));
    }
    return keepsItsRole(task, by, queue)
        ? Optional.empty()
        : refused("queue-of-another-role", Told.of("refusal.queueOfRole", queue.key(), Told.role(queue.role()), Drawn.told(task.step()), Queue.LEAD));
  }

  private static boolean isWorkedBy(String vendor, Queue queue) {
    return queue.shares().isEmpty() || queue.shares().stream().anyMatch(share -> share.vendor().equals(vendor));
  }

  /** A vendor's people may not make a step theirs that is policy's; whoever leads in-house may send it anywhere. */
  private boolean keepsItsRole(TaskRow task, Person by, Queue queue) {
    return by.vendor() == null || queue.key().equals(Queue.LEAD) || queue.role() == queues.find(task.queue()).role();
  }

  private static Optional<Refusal> refused(String type, Told sentence) {
    return Optional.of(new Refusal(HttpStatus.CONFLICT, type, sentence));
  }
}
