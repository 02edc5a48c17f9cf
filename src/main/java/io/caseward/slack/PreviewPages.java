package io.caseward.slack;

import io.caseward.escalation.Escalations;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.slack.Preview.ChannelLine;
import io.caseward.slack.outbox.Deliveries;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.SendAgain;
import io.caseward.web.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What Slack shows, or would show: its buttons work, as the person who is signed in. */
@Controller
class PreviewPages {

  private static final String WEBHOOKS = "webhooks";
  private static final String MAIL = "mail";

  /** Beside the dialog's own fields, which are named as a form says. */
  private static final String DIALOG = "-dialog";

  private static final String ABOUT = "-about";

  private final Preview preview;
  private final Deliveries deliveries;
  private final SendAgain again;
  private final Escalations escalations;
  private final EscalationActs acts;
  private final SlackApi slack;

  PreviewPages(
      Preview preview,
      Deliveries deliveries,
      SendAgain again,
      Escalations escalations,
      EscalationActs acts,
      SlackApi slack) {
    this.preview = preview;
    this.deliveries = deliveries;
    this.again = again;
    this.escalations = escalations;
    this.acts = acts;
    this.slack = slack;
  }

  @GetMapping("/slack/preview")
  @Requires(Permission.SEE_SLACK_PREVIEW)
  String show(
      @RequestParam(required = false) String channel, @RequestParam(required = false) String opens, @RequestParam(required = false) String about, Person person, Model model) {
    List<ChannelLine> channels = channels();
    String chosen = channel == null ? channels.get(0).name() : channel;
    model.addAttribute("dialog", dialog(opens, about, person));
    model.addAttribute("live", slack.ready());
    model.addAttribute("channels", channels);
    model.addAttribute("channel", chosen);
    model.addAttribute("conversations", preview.conversations(chosen));
    model.addAttribute("webhooks", chosen.equals(WEBHOOKS) ? preview.webhooks() : List.of());
    model.addAttribute("mails", chosen.equals(MAIL) ? preview.mails() : List.of());
    model.addAttribute("dead", deliveries.dead().stream().map(Post::of).toList());
    return "slack/preview";
  }

  /** Null where nothing is to be filled in. */
  private Dialog dialog(String action, String number, Person person) {
    boolean asks = action != null && number != null && EscalationActs.ASKING.contains(action);
    return asks && acts.pressed(action, number, person) instanceof Reaction.Asks asked ? asked.dialog() : null;
  }

  private List<ChannelLine> channels() {
    List<ChannelLine> channels = new ArrayList<>(preview.channels());
    channels.add(preview.webhookLine());
    channels.add(preview.mailLine());
    return channels;
  }

  /** The message of one escalation, for the page about it. */
  @GetMapping("/slack/preview/escalations/{number}")
  @Requires(Permission.SEE_SLACK_PREVIEW)
  String one(@PathVariable String number, Model model) {
    model.addAttribute("live", slack.ready());
    model.addAttribute("conversation", conversation(number));
    return "slack/preview :: alone";
  }

  /** A button of a message, pressed by the person who is signed in. */
  @PostMapping("/slack/preview/presses")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String press(@RequestParam String action, @RequestParam String value, Person person, RedirectAttributes to) {
    check(action, EscalationActs.ACTIONS, value);
    Reaction reaction = acts.pressed(action, value, person);
    if (reaction instanceof Reaction.Asks) {
      to.addAttribute("opens", action).addAttribute("about", value);
    }
    return back(value, reaction, to);
  }

  /** A dialog that one of them opened, filled in. */
  @PostMapping("/slack/preview/answers")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String answer(@RequestParam(DIALOG) String dialog, @RequestParam(ABOUT) String about, @RequestParam MultiValueMap<String, String> sent, Person person, RedirectAttributes to) {
    check(dialog, EscalationActs.ASKING, about);
    Map<String, List<String>> filled = new HashMap<>(sent);
    filled.replaceAll((field, values) -> values.stream().filter(value -> !value.isEmpty()).toList());
    Reaction reaction = acts.sent(dialog, about, filled, person);
    if (reaction instanceof Reaction.Wrong wrong) {
      throw wrong(wrong.fields());
    }
    return back(about, reaction, to);
  }

  private void check(String action, List<String> known, String number) {
    if (!known.contains(action)) {
      throw Refusal.ofField(HttpStatus.BAD_REQUEST, "unknown-button", "action", Told.of("refusal.noButton", action, Told.list(known)));
    }
    escalations.find(number).orElseThrow(() -> missing(Told.of("refusal.noEscalation", number)));
  }

  private String back(String number, Reaction reaction, RedirectAttributes to) {
    if (reaction instanceof Reaction.Whisper whisper) {
      to.addFlashAttribute("whispered", Map.of("about", "escalation:" + number, "text", whisper.mrkdwn()));
    }
    to.addAttribute("channel", conversation(number).channel());
    return "redirect:/slack/preview";
  }

  private static Refusal wrong(Map<String, String> fields) {
    Map<String, Told> sentences = new LinkedHashMap<>();
    fields.forEach((field, sentence) -> sentences.put(field, Told.verbatim(sentence)));
    return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "dialog-invalid", Told.sentences(sentences.values()), sentences);
  }

  private Conversation conversation(String number) {
    return preview
        .conversation("escalation:" + number)
        .orElseThrow(() -> missing(Told.of("refusal.noMessageAbout", number)));
  }

  @PostMapping("/slack/outbox/{id}/retry")
  @Requires(Permission.SEND_MESSAGES_AGAIN)
  String sendAgain(@PathVariable long id, Person person, RedirectAttributes to) {
    Entry entry = deliveries.find(id).orElseThrow(() -> missing(Told.of("refusal.noMessage", id)));
    again.send(entry.id(), person.name());
    to.addAttribute("channel", place(entry));
    return "redirect:/slack/preview";
  }

  private static String place(Entry entry) {
    return switch (entry.kind()) {
      case WEBHOOK -> WEBHOOKS;
      case EMAIL -> MAIL;
      case SLACK -> entry.channel();
    };
  }

  private static Refusal missing(Told sentence) {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown-message", sentence);
  }
}
