package io.caseward.escalation.oncall;

import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.NavItem;
import io.caseward.web.Refusal;
import io.caseward.web.Zones;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on call, and the coming weeks of each rotation with its gaps. */
@Controller
class OnCallPages {

  private final RotationTable table;
  private final RotationSettings settings;
  private final OnCall onCall;
  private final People people;
  private final Clock clock;

  OnCallPages(RotationTable table, RotationSettings settings, OnCall onCall, People people, Clock clock) {
    this.table = table;
    this.settings = settings;
    this.onCall = onCall;
    this.people = people;
    this.clock = clock;
  }

  @Bean
  static NavItem onCallNavItem() {
    return new NavItem("settings", "onCall", "/on-call", "buoy", 4, Permission.SEE_LADDERS);
  }

  /** A line of the list. */
  public record Line(Rotation rotation, DutyPicture picture) {}

  @GetMapping("/on-call")
  @Requires(Permission.SEE_LADDERS)
  String list(Model model) {
    model.addAttribute("lines", table.all().stream().map(rotation -> new Line(rotation, picture(rotation))).toList());
    return "escalation/rotations";
  }

  @GetMapping("/on-call/{key}")
  @Requires(Permission.SEE_LADDERS)
  String rotation(@PathVariable String key, Model model) {
    Rotation rotation = known(key);
    model.addAttribute("rotation", rotation);
    model.addAttribute("picture", picture(rotation));
    model.addAttribute("standIns", rotation.standIns().stream().filter(standIn -> standIn.until().isAfter(clock.instant())).toList());
    fields(RotationFields.of(rotation), model);
    return "escalation/rotation";
  }

  private DutyPicture picture(Rotation rotation) {
    return DutyPicture.of(rotation, onCall, clock.instant());
  }

  @GetMapping("/on-call/new")
  @Requires(Permission.CHANGE_LADDERS)
  String blank(Person reader, Model model) {
    fields(new RotationFields(Map.of("zone", reader.zone().getId(), "handOver", "09:00", "weekday", DayOfWeek.MONDAY.name(), "since", clock.instant().atZone(reader.zone()).toLocalDate().toString())), model);
    return "escalation/rotation";
  }

  /** What was typed before it was refused stands before what is kept. */
  @SuppressWarnings("unchecked")
  private void fields(RotationFields kept, Model model) {
    Map<String, String> answers = (Map<String, String>) model.getAttribute("answers");
    model.addAttribute("fields", answers == null || !answers.containsKey("zone") ? kept : new RotationFields(answers));
    model.addAttribute("standing", answers == null ? Map.of() : answers);
    model.addAttribute("people", people.allowed(Permission.ACKNOWLEDGE_ESCALATIONS));
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("zones", Zones.places());
  }

  @PostMapping("/on-call")
  @Requires(Permission.CHANGE_LADDERS)
  String make(@RequestParam Map<String, String> sent, Person by, RedirectAttributes after) {
    RotationFields typed = new RotationFields(new LinkedHashMap<>(sent));
    settings.make(typed, by);
    after.addFlashAttribute("toast", "onCall.made");
    return "redirect:/on-call/" + typed.get("key");
  }

  @PostMapping("/on-call/{key}")
  @Requires(Permission.CHANGE_LADDERS)
  String change(@PathVariable String key, @RequestParam Map<String, String> sent, Person by, RedirectAttributes after) {
    settings.change(known(key).key(), new RotationFields(new LinkedHashMap<>(sent)), by);
    after.addFlashAttribute("toast", "onCall.changed");
    return "redirect:/on-call/" + key;
  }

  @PostMapping("/on-call/{key}/stand-ins")
  @Requires(Permission.CHANGE_LADDERS)
  String standIn(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String person,
      Person by,
      RedirectAttributes after) {
    settings.standIn(known(key).key(), from, until, person, by);
    after.addFlashAttribute("toast", "onCall.changed");
    return "redirect:/on-call/" + key;
  }

  @PostMapping("/on-call/{key}/stand-ins/{standIn}/removal")
  @Requires(Permission.CHANGE_LADDERS)
  String remove(@PathVariable String key, @PathVariable long standIn, Person by, RedirectAttributes after) {
    settings.standDown(known(key).key(), standIn, by);
    after.addFlashAttribute("toast", "onCall.changed");
    return "redirect:/on-call/" + key;
  }

  private Rotation known(String key) {
    return table.find(key).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "rotation-not-found", Told.of("refusal.noRotation", key, Told.list(table.keys()))));
  }
}
