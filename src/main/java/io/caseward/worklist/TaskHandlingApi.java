package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a task is held: its lease, its draft, holds, calls for help and handing over. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Tasks")
class TaskHandlingApi {

  private final SeenTasks seen;
  private final Leases leases;
  private final Drafts drafts;
  private final Holding holding;
  private final HelpDesk help;
  private final HandingOver handingOver;

  TaskHandlingApi(SeenTasks seen, Leases leases, Drafts drafts, Holding holding, HelpDesk help, HandingOver handingOver) {
    this.seen = seen;
    this.leases = leases;
    this.drafts = drafts;
    this.holding = holding;
    this.help = help;
    this.handingOver = handingOver;
  }

  /** Until when the caller has the task, and when the page says so; nulls where it stays. */
  record Lease(Instant until, Instant warnsAt) {}

  record Typed(Map<String, Object> answers, int from) {}

  record Saved(int version) {}

  record Reason(String reason) {}

  record Text(String text) {}

  record Handover(String person, String queue, String note) {}

  @PostMapping("/lease")
  @Requires(Permission.TAKE_TASKS)
  @Operation(summary = "Say that the task is being worked", description = "Without it for a while, the task goes back to its queue.")
  Lease renew(@PathVariable String id, Person person) {
    Instant until = leases.renew(seen.task(id).id(), person);
    return new Lease(until, until == null ? null : leases.warnsAt(until));
  }

  @GetMapping("/draft")
  @Requires(Permission.TAKE_TASKS)
  @Operation(summary = "What the caller typed and has not sent")
  ResponseEntity<Draft> draft(@PathVariable String id, Person person) {
    return drafts.of(seen.task(id).id(), person.name()).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping("/draft")
  @Requires(Permission.TAKE_TASKS)
  @Operation(summary = "Keep what was typed", description = "'from' is the version it was begun from, 0 for none; 409 where another tab has saved since.")
  Saved save(@PathVariable String id, @RequestBody Typed typed, Person person) {
    Map<String, Object> answers = typed.answers() == null ? Map.of() : typed.answers();
    return new Saved(drafts.save(seen.task(id).id(), person, answers, typed.from()));
  }

  @PostMapping("/hold")
  @Requires(Permission.TAKE_TASKS)
  @Operation(summary = "Put the task on hold for a named reason, which pauses its clock")
  ResponseEntity<Void> hold(@PathVariable String id, @RequestBody Reason reason, Person person) {
    holding.hold(seen.task(id).id(), person, HoldReason.of(reason.reason()));
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/hold")
  @Requires(Permission.TAKE_TASKS)
  @Operation(summary = "Let a held task go on")
  ResponseEntity<Void> goOn(@PathVariable String id, Person person) {
    holding.goOn(seen.task(id).id(), person);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/help")
  @Requires(Permission.TAKE_TASKS)
  @Operation(summary = "Ask a lead for help; the clock goes on")
  ResponseEntity<Void> ask(@PathVariable String id, @RequestBody Text question, Person person) {
    help.ask(seen.task(id).id(), person, Said.of("text", question.text()));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/help/answer")
  @Requires(Permission.REASSIGN_TASKS)
  @Operation(summary = "Answer a call for help")
  ResponseEntity<Void> answer(@PathVariable String id, @RequestBody Text answer, Person person) {
    help.answer(seen.task(id).id(), person, Said.of("text", answer.text()));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/handover")
  @Requires(Permission.HAND_OVER_TASKS)
  @Operation(summary = "Hand the task over to a person or a queue, with a note")
  ResponseEntity<Void> handOver(@PathVariable String id, @RequestBody Handover handover, Person person) {
    handingOver.to(seen.task(id).id(), person, handover.person(), handover.queue(), Said.of("note", handover.note()));
    return ResponseEntity.noContent().build();
  }
}
