package io.caseward.slack;

import io.caseward.people.CallChoices;
import io.caseward.people.CallWay;
import io.caseward.people.Open;
import io.caseward.people.Person;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How someone wants to be called, by what, and when not. */
@Controller
class CallPages {

  private static final String OWN = "everyone chooses for themselves; the door lets in only who has signed in";

  private final OwnCalls own;
  private final TestCalls tests;
  private final Outbox outbox;

  CallPages(OwnCalls own, TestCalls tests, Outbox outbox) {
    this.own = own;
    this.tests = tests;
    this.outbox = outbox;
  }

  @GetMapping("/settings/calls")
  @Open(OWN)
  String page(@RequestParam(required = false) Long tried, Person person, Model model) {
    CallChoices chosen = own.of(person);
    model.addAttribute("fields", fields(model, chosen));
    model.addAttribute("ways", CallWay.values());
    model.addAttribute("person", person);
    model.addAttribute("slackLive", outbox.sends(Kind.SLACK));
    model.addAttribute("mailLive", outbox.sends(Kind.EMAIL));
    model.addAttribute("tried", tried);
    model.addAttribute("results", tried == null ? Map.of() : tests.of(person, tried));
    return "slack/calls";
  }

  /** What was typed before it was refused stands before what is kept. */
  @SuppressWarnings("unchecked")
  private static CallFields fields(Model model, CallChoices chosen) {
    Map<String, String> answers = (Map<String, String>) model.getAttribute("answers");
    return answers == null ? CallFields.of(chosen) : new CallFields(answers);
  }

  @PostMapping("/settings/calls")
  @Open(OWN)
  String choose(@RequestParam MultiValueMap<String, String> sent, Person person, RedirectAttributes after) {
    own.keep(person, new CallFields(sent.toSingleValueMap()).choices(person));
    after.addFlashAttribute("toast", "calls.kept");
    return "redirect:/settings/calls";
  }

  /** What comes of it is read on the page that it leads to. */
  @PostMapping("/settings/calls/test")
  @Open(OWN)
  String test(Person person, RedirectAttributes to) {
    to.addAttribute("tried", tests.call(person));
    return "redirect:/settings/calls";
  }
}
