package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.sla.Calendars;
import io.caseward.vendors.Vendors;
import io.caseward.web.NavItem;
import io.caseward.web.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queues, and how each is worked. */
@Controller
class QueuePages {

  private final Queues queues;
  private final QueueSettings settings;
  private final QueueChanges changes;
  private final Vendors vendors;
  private final Calendars calendars;

  QueuePages(Queues queues, QueueSettings settings, QueueChanges changes, Vendors vendors, Calendars calendars) {
    this.queues = queues;
    this.settings = settings;
    this.changes = changes;
    this.vendors = vendors;
    this.calendars = calendars;
  }

  @Bean
  static NavItem queuesNavItem() {
    return new NavItem("settings", "queues", "/queues", "layers", 1, Permission.SEE_QUEUES);
  }

  @GetMapping("/queues")
  @Requires(Permission.SEE_QUEUES)
  @Transactional(readOnly = true)
  public String list(Model model) {
    model.addAttribute("queues", queues.all());
    model.addAttribute("calendars", calendars.names());
    model.addAttribute("changes", changes.newest(50));
    return "worklist/queues";
  }

  @GetMapping("/queues/{key}")
  @Requires(Permission.SEE_QUEUES)
  @Transactional(readOnly = true)
  public String queue(@PathVariable String key, Model model) {
    Queue queue = known(key);
    model.addAttribute("queue", queue);
    model.addAttribute("fallback", QueueForm.lines(queue.fallbacks()));
    model.addAttribute("vendors", vendors.all());
    model.addAttribute("calendars", calendars.names());
    model.addAttribute("changes", changes.newest(200).stream().filter(change -> change.queue().equals(key)).toList());
    return "worklist/queue";
  }

  @PostMapping("/queues/{key}")
  @Requires(Permission.CHANGE_QUEUES)
  String change(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent, Person by, RedirectAttributes after) {
    settings.change(known(key).key(), QueueForm.of(sent), by);
    after.addFlashAttribute("toast", "queues.changed");
    return "redirect:/queues/" + key;
  }

  private Queue known(String key) {
    return queues.all().stream().filter(queue -> queue.key().equals(key)).findFirst().orElseThrow(() -> new Refusal(
        HttpStatus.NOT_FOUND, "queue-not-found", Told.of("refusal.noQueue", key, Told.list(queues.all().stream().map(Queue::key).toList()))));
  }
}
