package io.caseward.worklist.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.worklist.bulk.BulkAsking.Asked;
import io.caseward.worklist.bulk.BulkTable.Reason;
import io.caseward.worklist.bulk.BulkTable.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bulk acts for programs. */
@RestController
@RequestMapping("/api/v1/bulk-acts")
@Tag(name = "Bulk acts")
class BulkApi {

  private final BulkAsking asking;
  private final BulkActs acts;
  private final BulkKinds kinds;
  private final SeenBulkActs seen;

  BulkApi(BulkAsking asking, BulkActs acts, BulkKinds kinds, SeenBulkActs seen) {
    this.asking = asking;
    this.acts = acts;
    this.kinds = kinds;
    this.seen = seen;
  }

  /**
   * A bulk act as programs see it.
   *
   * @param undoUntil until when it can be undone, absent while it runs
   * @param reasons why tasks were refused, or could not be undone, each with one of its sentences
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      long id, String href, String kind, BulkTarget target, String note, String filter, BulkStatus status, int total, int waiting, int done, int refused,
      int undone, int kept, String askedBy, Instant askedAt, Instant endedAt, Instant undoUntil, List<Reason> reasons) {

    static Answer of(BulkView view) {
      BulkAct act = view.act();
      BulkTally tally = view.tally();
      return new Answer(
          act.id(), addressOf(act.id()), act.kind(), act.target(), act.note(), act.filter(), act.status(), act.total(), tally.waiting(), tally.done(), tally.refused(),
          tally.undone(), tally.kept(), act.askedBy(), act.askedAt(), act.endedAt(), act.undoUntil(), view.reasons());
    }
  }

  private static String addressOf(long id) {
    return "/api/v1/bulk-acts/" + id;
  }

  @PostMapping
  @Requires(Permission.REASSIGN_TASKS)
  @Operation(
      summary = "Act on many tasks",
      description =
          "'kind' is reassign, reroute, severity or duplicate; 'target' names person, queue and perhaps vendor, severity, or the case that goes on ('onto'). The tasks are those that fit 'filter', the address of a worklist such as /worklist?tab=team&queue=vouchers, or those in 'tasks'. How far it is stands at href.")
  ResponseEntity<Answer> ask(@RequestBody Asked asked, Person by) {
    Answer answer = Answer.of(seen.view(asking.ask(asked, by)));
    return ResponseEntity.accepted().location(URI.create(answer.href())).body(answer);
  }

  @GetMapping
  @Requires(Permission.SEE_TEAM)
  @Operation(summary = "The newest bulk acts")
  List<Answer> newest() {
    return seen.newest().stream().map(Answer::of).toList();
  }

  @GetMapping("/{id}")
  @Requires(Permission.SEE_TEAM)
  @Operation(summary = "How far a bulk act is")
  Answer find(@PathVariable long id) {
    return Answer.of(seen.view(id));
  }

  @GetMapping("/{id}/refusals")
  @Requires(Permission.SEE_TEAM)
  @Operation(summary = "Tasks that were refused or could not be undone, after a position, at most 1,000")
  List<Refused> refusals(@PathVariable long id, @RequestParam(defaultValue = "0") int after) {
    return seen.refusals(seen.find(id).id(), after);
  }

  @DeleteMapping("/{id}")
  @Requires(Permission.REASSIGN_TASKS)
  @Operation(summary = "Stop a bulk act", description = "What was done stays, and can be undone.")
  Answer stop(@PathVariable long id, Person by) {
    acts.stop(changeable(id, by));
    return Answer.of(seen.view(id));
  }

  @PostMapping("/{id}/undo")
  @Requires(Permission.REASSIGN_TASKS)
  @Operation(summary = "Undo a bulk act", description = "For ten minutes after its end. What has moved on since stays, and is named.")
  ResponseEntity<Answer> undo(@PathVariable long id, Person by) {
    acts.undo(changeable(id, by), by);
    return ResponseEntity.accepted().body(Answer.of(seen.view(id)));
  }

  private BulkAct changeable(long id, Person by) {
    BulkAct act = seen.find(id);
    by.require(kinds.of(act).permission());
    return act;
  }
}
