package io.caseward.worklist;

import io.caseward.workflow.WaitingSteps;
import io.caseward.worklist.live.QueueCounts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Holds the list against the engine's tasks, of which it is made, and puts it right. Both are
 * written in one transaction, so that they differ only where someone's hand was in the database.
 */
@Service
class Comparison {

  private static final int PAGE = 10_000;

  private final WaitingSteps steps;
  private final TaskTable tasks;
  private final Mending mending;
  private final QueueCounts counts;

  Comparison(WaitingSteps steps, TaskTable tasks, Mending mending, QueueCounts counts) {
    this.steps = steps;
    this.tasks = tasks;
    this.mending = mending;
    this.counts = counts;
  }

  /**
   * What was wrong and is right now.
   *
   * @param opened tasks that the engine waits on and the list lacked
   * @param ended tasks that the list showed and the engine does not wait on
   * @param counts queues' counts
   */
  record Outcome(int opened, int ended, int counts) {}

  /** Goes on while people work; only at the counts nothing changes a task for a moment. */
  Outcome mend() {
    int opened = 0;
    int ended = 0;
    for (Page page = page(""); page != null; page = page.next()) {
      for (String id : page.differences()) {
        switch (mending.mend(id)) {
          case OPENED -> opened++;
          case ENDED -> ended++;
          case RIGHT -> { }
        }
      }
    }
    return new Outcome(opened, ended, counts.rebuild());
  }

  private Page page(String after) {
    List<String> waiting = steps.after(after, PAGE);
    String last = waiting.size() < PAGE ? null : waiting.get(PAGE - 1);
    return new Page(Set.copyOf(waiting), Set.copyOf(tasks.shown(after, last)), last);
  }

  /**
   * A stretch of ids on both sides.
   *
   * @param last null for the last page
   */
  private final class Page {

    private final Set<String> waiting;
    private final Set<String> shown;
    private final String last;

    private Page(Set<String> waiting, Set<String> shown, String last) {
      this.waiting = waiting;
      this.shown = shown;
      this.last = last;
    }

    /** What differs at a look may have changed between the two: it is looked at again, one by one. */
    Set<String> differences() {
      Set<String> differences = new HashSet<>();
      Stream.concat(waiting.stream(), shown.stream()).filter(id -> waiting.contains(id) != shown.contains(id)).forEach(differences::add);
      return differences;
    }

    Page next() {
      return last == null ? null : page(last);
    }
  }
}
