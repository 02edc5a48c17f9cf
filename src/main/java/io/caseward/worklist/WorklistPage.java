package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.NavItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worklist: what is mine, what waits in my queues, and the next task. */
@Controller
class WorklistPage {

  private static final int PAGE = 25;
  private static final Duration SOON = Duration.ofMinutes(30);

  private final TaskList list;
  private final TaskLines lines;
  private final TaskWork work;
  private final TaskTable tasks;
  private final Queues queues;
  private final TaskFilters filters;
  private final Clock time;

  WorklistPage(TaskList list, TaskLines lines, TaskWork work, TaskTable tasks, Queues queues, TaskFilters filters, Clock time) {
    this.list = list;
    this.lines = lines;
    this.work = work;
    this.tasks = tasks;
    this.queues = queues;
    this.filters = filters;
    this.time = time;
  }

  @Bean
  static NavItem worklistNavItem() {
    return new NavItem("work", "worklist", "/worklist", "inbox", 1, Permission.SEE_WORKLIST);
  }

  /** What the address asks for. */
  record Asked(String tab, String queue, String severity, String language, String after) {
    boolean done() {
      return "done".equals(tab);
    }
  }

  @GetMapping("/")
  @Requires(Permission.SEE_WORKLIST)
  String home() {
    return "redirect:/worklist";
  }

  @GetMapping("/worklist")
  @Requires(Permission.SEE_WORKLIST)
  @Transactional(readOnly = true)
  public String worklist(Asked asked, Person person, Locale locale, Model model) {
    fill(asked, person, locale, model);
    return "worklist/list";
  }

  /** The part that changes by itself. */
  @GetMapping("/worklist/rows")
  @Requires(Permission.SEE_WORKLIST)
  @Transactional(readOnly = true)
  public String rows(Asked asked, Person person, Locale locale, Model model) {
    fill(asked, person, locale, model);
    return asked.after() == null ? "worklist/list :: rows" : "worklist/list :: more";
  }

  private void fill(Asked asked, Person person, Locale locale, Model model) {
    TaskFilter mine = TaskFilter.heldBy(person.name());
    TaskFilter waiting = waiting(asked, person);
    Instant now = time.instant();
    TaskPage page = list.page(waiting, PAGE);
    model.addAttribute("tab", asked.done() ? "done" : "open");
    model.addAttribute("queue", asked.queue());
    model.addAttribute("severity", asked.severity());
    model.addAttribute("language", asked.language());
    model.addAttribute("mine", lines.of(list.page(mine, 200).items(), locale));
    model.addAttribute("waiting", lines.of(page.items(), locale));
    model.addAttribute("next", page.next());
    model.addAttribute("mineCount", list.count(mine));
    model.addAttribute("waitingCount", list.count(waiting));
    model.addAttribute("lateCount", list.dueBefore(mine, now) + list.dueBefore(waiting, now));
    model.addAttribute("soonCount", list.dueBefore(mine, now.plus(SOON)) + list.dueBefore(waiting, now.plus(SOON)) - list.dueBefore(mine, now) - list.dueBefore(waiting, now));
    model.addAttribute("doneCount", list.finishedSince(person.name(), now.atZone(person.zone()).toLocalDate().atStartOfDay(person.zone()).toInstant()));
    model.addAttribute("queues", list.waiting(person));
    model.addAttribute("best", best(person).map(task -> lines.of(task, locale)).orElse(null));
    model.addAttribute("done", asked.done() ? list.finishedBy(person.name(), 100) : List.of());
  }

  private Optional<TaskRow> best(Person person) {
    return person.may(Permission.TAKE_TASKS) ? list.nextFor(person) : Optional.empty();
  }

  /** The queues that the person works; those who work none see all of their scope. */
  private TaskFilter waiting(Asked asked, Person person) {
    List<String> worked = queues.workedBy(person.role());
    List<String> shown = asked.queue() == null || asked.queue().isBlank() ? worked : filters.queues("queue", List.of(asked.queue()));
    return new TaskFilter(
        shown.isEmpty() ? null : shown, null, true, filters.severity(asked.severity()), filters.language(asked.language()), null, TaskFilter.Cursor.parse(asked.after()));
  }

  @PostMapping("/worklist/next")
  @Requires(Permission.TAKE_TASKS)
  String takeNext(@RequestParam(required = false) List<String> queue, Person person, RedirectAttributes after) {
    List<String> named = filters.queues("queue", queue);
    return work.takeNext(person, named == null ? List.of() : named)
        .map(task -> "redirect:/tasks/" + task.id())
        .orElseGet(() -> {
          after.addFlashAttribute("toast", "worklist.nothing");
          return "redirect:/worklist";
        });
  }

  @PostMapping("/tasks/{id}/assignment")
  @Requires(Permission.TAKE_TASKS)
  String take(@PathVariable String id, Person person) {
    seen(id);
    return "redirect:/tasks/" + work.take(id, person).id();
  }

  @PostMapping("/tasks/{id}/assignment/return")
  @Requires(Permission.TAKE_TASKS)
  String giveBack(@PathVariable String id, Person person, RedirectAttributes after) {
    seen(id);
    work.giveBack(id, person);
    after.addFlashAttribute("toast", "worklist.givenBack");
    return "redirect:/worklist";
  }

  private void seen(String id) {
    tasks.find(id).orElseThrow(() -> HeldTasks.missing(id));
  }
}
