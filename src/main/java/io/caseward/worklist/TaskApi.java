package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.Parameters;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for programs. */
@RestController
@RequestMapping("/api/v1")
class TaskApi {

  private static final int MOST = 200;

  private final TaskList list;
  private final TaskWork work;
  private final TaskTable tasks;
  private final TaskForms forms;
  private final TaskFilters filters;
  private final Drafts drafts;

  TaskApi(TaskList list, TaskWork work, TaskTable tasks, TaskForms forms, TaskFilters filters, Drafts drafts) {
    this.list = list;
    this.work = work;
    this.tasks = tasks;
    this.forms = forms;
    this.filters = filters;
    this.drafts = drafts;
  }

  /** A task as programs see it. */
  record Item(
      String id, String caseNumber, String subject, String reason, String sop, String step, String queue, String vendor, String language,
      String severity, Instant openedAt, Instant dueAt, String assignee, String instruction) {

    @com.fasterxml.jackson.annotation.JsonProperty("case")
    @Override
    public String caseNumber() {
      return caseNumber;
    }

    static Item of(TaskRow row) {
      return new Item(
          row.id(), row.caseNumber(), row.subject(), row.reason(), row.sop(), row.step(), row.queue(), row.vendor(), row.language(),
          row.severity(), row.openedAt(), row.dueAt(), row.assignee(), row.instruction());
    }
  }

  record Items(List<Item> items, String next) {}

  record Wanted(List<String> queues) {}

  @GetMapping("/tasks")
  @Requires(Permission.SEE_WORKLIST)
  Items tasks(
      @RequestParam(required = false) List<String> queue,
      @RequestParam(required = false) String assignee,
      @RequestParam(defaultValue = "false") boolean waiting,
      @RequestParam(required = false) String holder,
      @RequestParam(required = false) String severity,
      @RequestParam(required = false) String language,
      @RequestParam(required = false) String vendor,
      @RequestParam(name = "case", required = false) String caseNumber,
      @RequestParam(required = false) String search,
      @RequestParam(required = false) String sort,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "25") int size,
      Person person) {
    TaskFilter filter = new TaskFilter(
        waiting ? TaskHolder.NOBODY : TaskHolder.of(holder), assignee, filters.queues("queue", queue), filters.severity(severity), filters.language(language),
        filters.vendor(vendor, person), caseNumber, filters.search(search));
    TaskPage page = list.page(filter, TaskSort.of(sort), TaskCursor.parse(after), Parameters.size("size", size, MOST));
    return new Items(page.items().stream().map(Item::of).toList(), page.next());
  }

  @GetMapping("/tasks/{id}")
  @Requires(Permission.SEE_WORKLIST)
  Item task(@PathVariable String id) {
    return Item.of(seen(id));
  }

  /** The form of a task in the caller's language: its schema, what it is given, and what the caller typed before. */
  @GetMapping(path = "/tasks/{id}/form", produces = "application/json")
  @Requires(Permission.SEE_WORKLIST)
  Map<String, Object> form(@PathVariable String id, Person person) {
    TaskRow task = seen(id);
    Map<String, Object> form = new HashMap<>(Map.of("schema", forms.said(task), "words", forms.words(), "data", forms.data(task)));
    drafts.of(id, person.name()).ifPresent(draft -> form.put("draft", draft));
    return form;
  }

  @PostMapping("/assignments")
  @Requires(Permission.TAKE_TASKS)
  ResponseEntity<Item> takeNext(@RequestBody(required = false) Wanted wanted, Person person) {
    List<String> queues = filters.queues("queues", wanted == null ? null : wanted.queues());
    return work.takeNext(person, queues == null ? List.of() : queues)
        .map(task -> ResponseEntity.created(URI.create("/api/v1/tasks/" + task.id())).body(Item.of(task)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PostMapping("/tasks/{id}/assignment")
  @Requires(Permission.TAKE_TASKS)
  Item take(@PathVariable String id, Person person) {
    seen(id);
    return Item.of(work.take(id, person));
  }

  @DeleteMapping("/tasks/{id}/assignment")
  @Requires(Permission.TAKE_TASKS)
  ResponseEntity<Void> giveBack(@PathVariable String id, Person person) {
    seen(id);
    work.giveBack(id, person);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/tasks/{id}/completion")
  @Requires(Permission.TAKE_TASKS)
  ResponseEntity<Void> finish(@PathVariable String id, @RequestBody Map<String, Object> answers, Person person) {
    seen(id);
    work.finish(id, person, answers);
    return ResponseEntity.noContent().build();
  }

  /** A task in the person's own scope: another vendor's looks like none. */
  private TaskRow seen(String id) {
    return tasks.find(id).orElseThrow(() -> HeldTasks.missing(id));
  }
}
