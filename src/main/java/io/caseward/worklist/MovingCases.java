package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Routing;
import io.caseward.cases.Timeline;
import io.caseward.people.Role;
import io.caseward.people.Told;
import io.caseward.sla.Clocks;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.web.Parameters;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.VendorChoice.Choice;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Re-routing by hand: a lead sends a case's open work to another queue or vendor, and may put it back. */
@Service
public class MovingCases {

  private final Cases cases;
  private final Queues queues;
  private final VendorChoice choice;
  private final Vendors vendors;
  private final WorkedLanguages languages;
  private final HeldTasks held;
  private final TaskTable tasks;
  private final Fitness fitness;
  private final Holding holding;
  private final Leases leases;
  private final Clocks clocks;
  private final Timeline timeline;
  private final Clock time;

  MovingCases(Cases cases, Queues queues, VendorChoice choice, Vendors vendors, WorkedLanguages languages, HeldTasks held, TaskTable tasks, Fitness fitness, Holding holding, Leases leases, Clocks clocks, Timeline timeline, Clock time) {
    this.cases = cases;
    this.queues = queues;
    this.choice = choice;
    this.vendors = vendors;
    this.languages = languages;
    this.held = held;
    this.tasks = tasks;
    this.fitness = fitness;
    this.holding = holding;
    this.leases = leases;
    this.clocks = clocks;
    this.timeline = timeline;
    this.time = time;
  }

  /** Where a case is worked, and by whom. */
  public record Place(String queue, String vendor, String language, List<TaskPlace> tasks) {}

  /**
   * One of its tasks.
   *
   * @param leased whether it goes back by itself when its holder is not at work on it
   */
  public record TaskPlace(String id, String queue, String assignee, boolean leased) {

    static TaskPlace of(TaskRow task) {
      return new TaskPlace(task.id(), task.queue(), task.assignee(), task.handling().leaseUntil() != null);
    }

    boolean isOf(TaskRow task) {
      return queue.equals(task.queue()) && Objects.equals(assignee, task.assignee());
    }
  }

  public record Moved(Place before, Place after) {}

  /** The queues that a case may be sent to by hand. */
  public List<Queue> destinations() {
    return queues.all().stream().filter(MovingCases::takesCases).toList();
  }

  /**
   * One of them.
   *
   * @param vendor who shall work it there, null to leave that to the queue
   */
  public Queue destination(String key, String vendor) {
    Queue queue = queues.find(Parameters.needed(destinations().stream().map(Queue::key).toList(), "queue", key));
    if (vendor != null && !works(queue, vendor)) {
      throw refused("vendor-not-in-queue", Told.of("refusal.vendorNotInQueue", key, vendor, Told.list(queue.shares().stream().map(Queue.Share::vendor).toList())));
    }
    return queue;
  }

  /** A vendor as forms send it: left empty it is none. */
  public static String named(String vendor) {
    return vendor == null || vendor.isBlank() ? null : vendor;
  }

  private static boolean takesCases(Queue queue) {
    return queue.role() == Role.REVIEWER || queue.key().equals(Queue.LEAD);
  }

  private static boolean works(Queue queue, String vendor) {
    return queue.shares().stream().anyMatch(share -> share.vendor().equals(vendor));
  }

  /** Sends a case there; whoever has a task of it keeps it where they are fit for it still. */
  @DomainAction
  public Moved move(String caseNumber, Order order, String queueKey, String vendor) {
    List<TaskRow> open = tasks.lockOpen(caseNumber);
    CaseFile file = cases.hold(caseNumber);
    Queue queue = destination(queueKey, vendor);
    List<TaskRow> movable = movable(file, open);
    Choice chosen = chosen(file, queue, vendor);
    checkMoves(file, movable, queue, chosen);
    Place before = place(file, movable);
    send(file, queue.key(), chosen.vendor(), chosen.language());
    movable.forEach(task -> settle(task, queue.key(), chosen.vendor()));
    timeline.add(caseNumber, "rerouted", order.by().name(), order.facts(said(before, queue.key(), chosen.vendor())));
    return new Moved(before, now(caseNumber, movable));
  }

  private List<TaskRow> movable(CaseFile file, List<TaskRow> open) {
    List<TaskRow> movable = open.stream().filter(task -> takesCases(queues.find(task.queue()))).toList();
    if (movable.isEmpty()) {
      Told where = open.stream().findFirst().map(task -> HeldTasks.told("refusal.staysInQueue", task, task.queue())).orElseGet(() -> Told.of("refusal.noOpenTask", file.number()));
      throw refused("not-with-reviewers", Told.of("refusal.notRerouted", where));
    }
    return movable;
  }

  private Choice chosen(CaseFile file, Queue queue, String vendor) {
    if (queue.shares().isEmpty()) {
      return new Choice(file.vendor(), languages.of(file), List.of());
    }
    String wanted = vendor == null && works(queue, file.vendor()) ? file.vendor() : vendor;
    return spoken(queue, file.language(), wanted)
        .map(language -> new Choice(wanted, language, List.of()))
        .or(() -> vendor == null ? choice.of(queue, file.language(), file.number()) : Optional.empty())
        .orElseThrow(() -> refused("language-not-covered", uncovered(file, queue, vendor)));
  }

  private static Told uncovered(CaseFile file, Queue queue, String vendor) {
    return vendor == null
        ? Told.of("refusal.noVendorSpeaks", file.number(), file.language(), queue.key())
        : Told.of("refusal.vendorSpeaksNot", file.number(), file.language(), vendor, queue.key());
  }

  private Optional<String> spoken(Queue queue, String language, String vendor) {
    Optional<Vendor> known = vendor == null ? Optional.empty() : vendors.find(vendor);
    return known.flatMap(who -> queue.languagesFor(language).stream().filter(who::speaks).findFirst());
  }

  private static void checkMoves(CaseFile file, List<TaskRow> movable, Queue queue, Choice chosen) {
    boolean there = movable.stream().allMatch(task -> task.queue().equals(queue.key()));
    if (there && Objects.equals(file.vendor(), chosen.vendor())) {
      throw refused("unchanged", file.vendor() == null ? Told.of("refusal.alreadyInQueue", file.number(), queue.key()) : Told.of("refusal.alreadyInQueueOf", file.number(), queue.key(), file.vendor()));
    }
  }

  private void send(CaseFile file, String queue, String vendor, String language) {
    languages.keep(file, vendor, language);
    cases.route(file.number(), new Routing(file.severity(), queue, file.target(), vendor));
  }

  private void settle(TaskRow task, String queue, String vendor) {
    tasks.place(task.id(), queue, vendor);
    clocks.place(task.id(), queue, vendor);
    TaskRow moved = tasks.find(task.id()).orElseThrow();
    if (task.assignee() != null && !fitness.stillFit(moved)) {
      holding.release(moved);
      tasks.assign(task.id(), null, null, null);
    }
  }

  /** Puts a case back, if everything is as the move left it. */
  @DomainAction
  public void putBack(String caseNumber, Order order, Moved moved) {
    tasks.lockOpen(caseNumber);
    CaseFile file = cases.hold(caseNumber);
    checkUnmoved(file, moved.after());
    Place before = moved.before();
    send(file, before.queue(), before.vendor(), before.language());
    before.tasks().forEach(task -> putBack(task, before.vendor()));
    timeline.add(caseNumber, "reroute_undone", order.by().name(), order.facts(said(moved.after(), before.queue(), before.vendor())));
  }

  private void checkUnmoved(CaseFile file, Place left) {
    for (TaskPlace task : left.tasks()) {
      TaskRow now = held.open(task.id());
      if (!task.isOf(now)) {
        throw refused("moved-on", HeldTasks.told("refusal.taskMoved", now, Hands.told(now)));
      }
    }
    if (!Objects.equals(file.queue(), left.queue()) || !Objects.equals(file.vendor(), left.vendor())) {
      throw refused("moved-on", Told.of("refusal.caseMoved", file.number(), file.queue(), file.vendor()));
    }
  }

  private void putBack(TaskPlace task, String vendor) {
    tasks.place(task.id(), task.queue(), vendor);
    clocks.place(task.id(), task.queue(), vendor);
    boolean hadIt = task.assignee() != null;
    tasks.assign(task.id(), task.assignee(), hadIt ? time.instant() : null, task.leased() ? leases.fromNow() : null);
  }

  private Place now(String caseNumber, List<TaskRow> moved) {
    List<TaskRow> rows = moved.stream().map(task -> tasks.find(task.id()).orElseThrow()).toList();
    return place(cases.find(caseNumber).orElseThrow(), rows);
  }

  private Place place(CaseFile file, List<TaskRow> rows) {
    return new Place(file.queue(), file.vendor(), languages.of(file), rows.stream().map(TaskPlace::of).toList());
  }

  private static Map<String, Object> said(Place from, String queue, String vendor) {
    Map<String, Object> said = new HashMap<>();
    said.put("before", from.queue());
    said.put("vendorBefore", from.vendor());
    said.put("queue", queue);
    said.put("vendor", vendor);
    return said;
  }

  private static Refusal refused(String type, Told sentence) {
    return new Refusal(HttpStatus.CONFLICT, type, sentence);
  }
}
