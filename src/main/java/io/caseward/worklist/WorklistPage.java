package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.vendors.Vendors;
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

/** The worklist: what is mine, what waits in my queues, and the next task. */
@Controller
class WorklistPage {

  private static final int PAGE = 25;
  private static final Duration SOON = Duration.ofMinutes(30);

  private final TaskList list;
  private final TaskLines lines;
  private final Queues queues;
  private final WorklistFilters filters;
  private final Vendors vendors;
  private final CoolingDown cooling;
  private final BulkOffers offers;
  private final SavedFilters saved;
  private final LeftBehind left;
  private final Clock time;

  WorklistPage(TaskList list, TaskLines lines, Queues queues, WorklistFilters filters, Vendors vendors, CoolingDown cooling, BulkOffers offers, SavedFilters saved, LeftBehind left, Clock time) {
    this.list = list;
    this.lines = lines;
    this.queues = queues;
    this.filters = filters;
    this.vendors = vendors;
    this.cooling = cooling;
    this.offers = offers;
    this.saved = saved;
    this.left = left;
    this.time = time;
  }

  @Bean
  static NavItem worklistNavItem() {
    return new NavItem("work", "worklist", "/worklist", "inbox", 1, Permission.SEE_WORKLIST);
  }

  @GetMapping("/")
  @Requires(Permission.SEE_WORKLIST)
  String home() {
    return "redirect:/worklist";
  }

  @GetMapping("/worklist")
  @Requires(Permission.SEE_WORKLIST)
  @Transactional(readOnly = true)
  public String worklist(WorklistQuery asked, Person person, Locale locale, Model model) {
    fill(asked, person, locale, model);
    return "worklist/list";
  }

  /** The part that changes by itself. */
  @GetMapping("/worklist/rows")
  @Requires(Permission.SEE_WORKLIST)
  @Transactional(readOnly = true)
  public String rows(WorklistQuery asked, Person person, Locale locale, Model model) {
    fill(asked, person, locale, model);
    return asked.after() == null ? "worklist/list :: rows" : "worklist/list :: more";
  }

  private void fill(WorklistQuery asked, Person person, Locale locale, Model model) {
    TaskFilter shown = filters.of(asked, person);
    TaskSort sort = TaskSort.of(asked.sort());
    TaskPage page = list.page(shown, sort, TaskCursor.parse(asked.after()), PAGE);
    List<TaskRow> mine = asked.team() ? List.of() : list.heldBy(person.name());
    model.addAttribute("asked", asked);
    model.addAttribute("saved", saved.of(person));
    model.addAttribute("left", left.of(person).orElse(null));
    model.addAttribute("offers", offers.to(person, asked.queue()));
    model.addAttribute("sort", sort.key());
    model.addAttribute("mine", lines.of(mine, locale));
    model.addAttribute("waiting", lines.of(page.items(), locale));
    model.addAttribute("next", page.next());
    model.addAttribute("queues", list.waiting(person, asked.team()));
    model.addAttribute("takes", person.may(Permission.TAKE_TASKS) ? queues.workedBy(person.role()) : List.of());
    model.addAttribute("vendors", person.vendor() == null ? vendors.all() : List.of());
    count(asked, person, shown, mine, model);
    model.addAttribute("best", best(person).map(task -> lines.of(task, locale)).orElse(null));
    model.addAttribute("enough", cooling.told(person).orElse(null));
    model.addAttribute("done", asked.done() ? list.finishedBy(person.name(), 100) : List.of());
  }

  private void count(WorklistQuery asked, Person person, TaskFilter shown, List<TaskRow> mine, Model model) {
    Instant now = time.instant();
    long late = list.dueBefore(shown, now);
    long lateOfMine = mine.stream().filter(task -> dueBefore(task, now)).count();
    model.addAttribute("mineCount", mine.size());
    model.addAttribute("waitingCount", list.count(shown));
    model.addAttribute("waitingMore", list.countsNoFurther(shown));
    model.addAttribute("lateCount", late + lateOfMine);
    model.addAttribute("soonCount", list.dueBefore(shown, now.plus(SOON)) - late + mine.stream().filter(task -> dueBefore(task, now.plus(SOON))).count() - lateOfMine);
    model.addAttribute("doneCount", list.finishedSince(person.name(), now.atZone(person.zone()).toLocalDate().atStartOfDay(person.zone()).toInstant()));
  }

  private static boolean dueBefore(TaskRow task, Instant instant) {
    return task.dueAt() != null && task.dueAt().isBefore(instant);
  }

  private Optional<TaskRow> best(Person person) {
    return person.may(Permission.TAKE_TASKS) ? list.nextFor(person) : Optional.empty();
  }
}
