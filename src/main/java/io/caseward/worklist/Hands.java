package io.caseward.worklist;

import io.caseward.people.Told;

/**
 * In whose hands an open task is.
 *
 * @param assignee null where it waits in its queue
 * @param leased whether it goes back by itself when they are not at work on it
 * @param note what was said to whoever has it, null where nothing
 */
public record Hands(String queue, String assignee, boolean leased, String note, String noteBy) {

  static Hands of(TaskRow task) {
    return new Hands(task.queue(), task.assignee(), task.handling().leaseUntil() != null, task.handling().note(), task.handling().noteBy());
  }

  /** "with lead" or "waiting in queue 'reviews'". */
  static Told told(TaskRow task) {
    return task.assignee() == null ? Told.of("refusal.inQueue", task.queue()) : Told.of("refusal.withPerson", task.assignee());
  }
}
