package io.caseward.worklist;

import io.caseward.cases.CaseDetails;
import io.caseward.cases.CaseFile;
import io.caseward.cases.CaseSection;
import io.caseward.cases.Cases;
import io.caseward.cases.SopPlace;
import io.caseward.cases.Timeline;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.policy.Policies;
import io.caseward.vendors.Vendors;
import io.caseward.web.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One task on one screen: evidence, context and the decision. */
@Controller
class TaskScreen {

  private final TaskTable tasks;
  private final HeldTasks held;
  private final TaskList list;
  private final TaskLines lines;
  private final Fitness fitness;
  private final TaskActs acts;
  private final Cases cases;
  private final CaseDetails details;
  private final Timeline timeline;
  private final Policies policies;
  private final Vendors vendors;
  private final List<CaseSection> sections;

  TaskScreen(TaskTable tasks, HeldTasks held, TaskList list, TaskLines lines, Fitness fitness, TaskActs acts, Cases cases, CaseDetails details, Timeline timeline, Policies policies, Vendors vendors, List<CaseSection> sections) {
    this.tasks = tasks;
    this.held = held;
    this.list = list;
    this.lines = lines;
    this.fitness = fitness;
    this.acts = acts;
    this.cases = cases;
    this.details = details;
    this.timeline = timeline;
    this.policies = policies;
    this.vendors = vendors;
    this.sections = sections;
  }

  @GetMapping("/tasks/{id}")
  @Requires(Permission.SEE_WORKLIST)
  @Transactional(readOnly = true)
  public String task(@PathVariable String id, Person person, Locale locale, Model model) {
    TaskRow task = tasks.find(id).orElseThrow(() -> HeldTasks.missing(id));
    if (!task.state().equals("open")) {
      throw over(task);
    }
    describe(task, model);
    stand(task, person, locale, model);
    return "worklist/task";
  }

  private void describe(TaskRow task, Model model) {
    CaseFile file = cases.find(task.caseNumber()).orElseThrow();
    model.addAttribute("task", task);
    model.addAttribute("file", file);
    model.addAttribute("evidence", details.shown(file));
    model.addAttribute("reports", details.reports(file.number()));
    model.addAttribute("others", details.others(file.number()));
    model.addAttribute("clauses", policies.inForce(file.reason(), file.policyEdition()));
    model.addAttribute("timeline", timeline.of(file.number()));
    model.addAttribute("sections", sections(file));
    model.addAttribute("sops", ownFirst(task, SopPlace.of(details.path(file.number()))));
  }

  private Map<String, Object> sections(CaseFile file) {
    Map<String, Object> values = new HashMap<>();
    sections.forEach(section -> values.put(section.name(), section.of(file)));
    return values;
  }

  private static List<SopPlace> ownFirst(TaskRow task, List<SopPlace> places) {
    return places.stream().sorted(Comparator.comparing(place -> !place.sop().equals(task.sop()))).toList();
  }

  /** How the reader stands to the task: theirs, free to take, or why not. */
  private void stand(TaskRow task, Person person, Locale locale, Model model) {
    Optional<Told> objection = person.may(Permission.TAKE_TASKS) ? fitness.objection(task, person) : Optional.empty();
    boolean mine = person.name().equals(task.assignee());
    List<TaskRow> held = list.heldBy(person.name());
    model.addAttribute("clock", lines.of(task, locale).clock());
    model.addAttribute("bar", lines.bar(task));
    model.addAttribute("before", lines.before(task, locale));
    model.addAttribute("mine", mine);
    model.addAttribute("acts", acts.of(task, person));
    model.addAttribute("vendors", vendors.all());
    model.addAttribute("mayTake", task.assignee() == null && person.may(Permission.TAKE_TASKS) && objection.isEmpty());
    model.addAttribute("objection", mine ? null : objection.orElse(null));
    model.addAttribute("place", mine ? held.stream().map(TaskRow::id).toList().indexOf(task.id()) + 1 : null);
    model.addAttribute("held", mine ? held.size() : null);
  }

  private Refusal over(TaskRow task) {
    return new Refusal(HttpStatus.GONE, "task-over", held.became(task));
  }
}
