package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes tasks and gives them back, from lists and from the task's screen. */
@Controller
class TaskTaking {

  private final SeenTasks seen;
  private final TaskWork work;
  private final TaskFilters filters;

  TaskTaking(SeenTasks seen, TaskWork work, TaskFilters filters) {
    this.seen = seen;
    this.work = work;
    this.filters = filters;
  }

  @PostMapping("/worklist/next")
  @Requires(Permission.TAKE_TASKS)
  String takeNext(@RequestParam(required = false) List<String> queue, Person person, RedirectAttributes after) {
    List<String> named = filters.queues("queue", queue);
    return work.takeNext(person, named == null ? List.of() : named)
        .map(task -> "redirect:/tasks/" + task.id())
        .orElseGet(() -> told("worklist.nothing", after));
  }

  @PostMapping("/tasks/{id}/assignment")
  @Requires(Permission.TAKE_TASKS)
  String take(@PathVariable String id, Person person) {
    return "redirect:/tasks/" + work.take(seen.task(id).id(), person).id();
  }

  @PostMapping("/tasks/{id}/assignment/return")
  @Requires(Permission.TAKE_TASKS)
  String giveBack(@PathVariable String id, Person person, RedirectAttributes after) {
    work.giveBack(seen.task(id).id(), person);
    return told("worklist.givenBack", after);
  }

  private static String told(String toast, RedirectAttributes after) {
    after.addFlashAttribute("toast", toast);
    return "redirect:/worklist";
  }
}
