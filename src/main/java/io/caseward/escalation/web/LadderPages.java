package io.caseward.escalation.web;

import io.caseward.escalation.LadderFields;
import io.caseward.escalation.LadderForm;
import io.caseward.escalation.LadderSettings;
import io.caseward.escalation.LadderTable;
import io.caseward.escalation.LadderViews;
import io.caseward.escalation.Whom;
import io.caseward.escalation.oncall.RotationTable;
import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.NavItem;
import io.caseward.web.Refusal;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ladders, and who hears on each after how long. */
@Controller
class LadderPages {

  private final LadderTable table;
  private final LadderSettings settings;
  private final LadderViews views;
  private final RotationTable rotations;
  private final People people;

  LadderPages(LadderTable table, LadderSettings settings, LadderViews views, RotationTable rotations, People people) {
    this.table = table;
    this.settings = settings;
    this.views = views;
    this.rotations = rotations;
    this.people = people;
  }

  @Bean
  static NavItem laddersNavItem() {
    return new NavItem("settings", "ladders", "/ladders", "ladder", 3, Permission.SEE_LADDERS);
  }

  @GetMapping("/ladders")
  @Requires(Permission.SEE_LADDERS)
  String list(Model model) {
    model.addAttribute("ladders", table.all());
    return "escalation/ladders";
  }

  @GetMapping("/ladders/{key}")
  @Requires(Permission.SEE_LADDERS)
  String ladder(@PathVariable String key, Model model) {
    LadderTable.Row ladder = known(key);
    model.addAttribute("ladder", ladder);
    model.addAttribute("climb", views.climb(ladder.rules()));
    model.addAttribute("editions", table.editions(key));
    fields(views.fields(ladder), model);
    return "escalation/ladder";
  }

  @GetMapping("/ladders/new")
  @Requires(Permission.CHANGE_LADDERS)
  String blank(Model model) {
    fields(views.blank(), model);
    return "escalation/ladder";
  }

  /** What was typed before it was refused stands before what is kept. */
  @SuppressWarnings("unchecked")
  private void fields(LadderFields kept, Model model) {
    Map<String, String> answers = (Map<String, String>) model.getAttribute("answers");
    model.addAttribute("fields", answers == null ? kept : new LadderFields(answers));
    model.addAttribute("groups", Whom.groups());
    model.addAttribute("rotations", rotations.all());
    model.addAttribute("people", people.allowed(Permission.ACKNOWLEDGE_ESCALATIONS));
    model.addAttribute("ladders", table.all());
  }

  @PostMapping("/ladders")
  @Requires(Permission.CHANGE_LADDERS)
  String make(@RequestParam MultiValueMap<String, String> sent, Person by, RedirectAttributes after) {
    LadderFields typed = LadderForm.fields(sent);
    settings.make(typed, by);
    after.addFlashAttribute("toast", "ladder.made");
    return "redirect:/ladders/" + typed.get("key");
  }

  @PostMapping("/ladders/{key}")
  @Requires(Permission.CHANGE_LADDERS)
  String change(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent, Person by, RedirectAttributes after) {
    settings.change(known(key).key(), LadderForm.fields(sent), by);
    after.addFlashAttribute("toast", "ladder.changed");
    return "redirect:/ladders/" + key;
  }

  private LadderTable.Row known(String key) {
    return table.find(key).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "ladder-not-found", Told.of("refusal.noLadder", key, Told.list(table.keys()))));
  }
}
