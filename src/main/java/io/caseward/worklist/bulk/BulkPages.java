package io.caseward.worklist.bulk;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.worklist.bulk.BulkAsking.Asked;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bulk acts as people begin, watch, stop and undo them. */
@Controller
@RequestMapping("/worklist/bulk")
class BulkPages {

  private final BulkAsking asking;
  private final BulkActs acts;
  private final BulkKinds kinds;
  private final SeenBulkActs seen;

  BulkPages(BulkAsking asking, BulkActs acts, BulkKinds kinds, SeenBulkActs seen) {
    this.asking = asking;
    this.acts = acts;
    this.kinds = kinds;
    this.seen = seen;
  }

  @GetMapping
  @Requires(Permission.SEE_TEAM)
  String list(Model model) {
    model.addAttribute("acts", seen.newest());
    return "worklist/bulks";
  }

  @PostMapping
  @Requires(Permission.REASSIGN_TASKS)
  String ask(
      @RequestParam(required = false) String kind,
      @RequestParam(required = false) String person,
      @RequestParam(required = false) String queue,
      @RequestParam(required = false) String vendor,
      @RequestParam(required = false) String severity,
      @RequestParam(required = false) String onto,
      @RequestParam(required = false) String note,
      @RequestParam(required = false) String filter,
      @RequestParam(required = false) List<String> tasks,
      Person by) {
    long id = asking.ask(new Asked(kind, new BulkTarget(person, queue, vendor, severity, onto), note, filter, tasks), by);
    return "redirect:/worklist/bulk/" + id;
  }

  /** The reader's own last act, while it goes or can be undone. */
  @GetMapping("/latest")
  @Requires(Permission.REASSIGN_TASKS)
  String latest(Person reader, Model model) {
    seen.latest(reader).ifPresent(view -> show(view, reader, model));
    return "worklist/bulkbar :: latest";
  }

  @GetMapping("/{id}")
  @Requires(Permission.SEE_TEAM)
  String act(@PathVariable long id, Person reader, Model model) {
    show(seen.view(id), reader, model);
    return "worklist/bulk";
  }

  @GetMapping("/{id}/progress")
  @Requires(Permission.SEE_TEAM)
  String progress(@PathVariable long id, Person reader, Model model) {
    show(seen.view(id), reader, model);
    return "worklist/bulk :: progress";
  }

  @PostMapping("/{id}/stop")
  @Requires(Permission.REASSIGN_TASKS)
  String stop(@PathVariable long id, Person by) {
    acts.stop(changeable(id, by));
    return "redirect:/worklist/bulk/" + id;
  }

  @PostMapping("/{id}/undo")
  @Requires(Permission.REASSIGN_TASKS)
  String undo(@PathVariable long id, Person by) {
    acts.undo(changeable(id, by), by);
    return "redirect:/worklist/bulk/" + id;
  }

  private void show(BulkView view, Person reader, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("mayUndo", reader.may(Permission.REASSIGN_TASKS) && reader.may(kinds.of(view.act()).permission()));
  }

  private BulkAct changeable(long id, Person by) {
    BulkAct act = seen.find(id);
    by.require(kinds.of(act).permission());
    return act;
  }
}
