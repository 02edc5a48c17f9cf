package io.caseward.slack;

import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalations;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.slack.Preview.ChannelLine;
import io.caseward.slack.outbox.Deliveries;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.SendAgain;
import io.caseward.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What Slack shows, or would show: its buttons work, as the person who is signed in. */
@Controller
class PreviewPages {

  private static final String WEBHOOKS = "webhooks";

  private final Preview preview;
  private final Deliveries deliveries;
  private final SendAgain again;
  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final SlackApi slack;

  PreviewPages(
      Preview preview,
      Deliveries deliveries,
      SendAgain again,
      Escalations escalations,
      Acknowledging acknowledging,
      SlackApi slack) {
    this.preview = preview;
    this.deliveries = deliveries;
    this.again = again;
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.slack = slack;
  }

  @GetMapping("/slack/preview")
  @Requires(Permission.SEE_SLACK_PREVIEW)
  String show(@RequestParam(required = false) String channel, Model model) {
    List<ChannelLine> channels = channels();
    String chosen = channel == null ? channels.get(0).name() : channel;
    model.addAttribute("live", slack.ready());
    model.addAttribute("channels", channels);
    model.addAttribute("channel", chosen);
    model.addAttribute("conversations", preview.conversations(chosen));
    model.addAttribute("webhooks", chosen.equals(WEBHOOKS) ? preview.webhooks() : List.of());
    model.addAttribute("dead", deliveries.dead().stream().map(Post::of).toList());
    return "slack/preview";
  }

  private List<ChannelLine> channels() {
    List<ChannelLine> channels = new ArrayList<>(preview.channels());
    channels.add(preview.webhookLine());
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

  @PostMapping("/slack/preview/escalations/{number}/acknowledgement")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String acknowledge(@PathVariable String number, Person person, RedirectAttributes to) {
    escalations.find(number).orElseThrow(() -> missing(Told.of("refusal.noEscalation", number)));
    acknowledging.acknowledge(number, person);
    to.addAttribute("channel", conversation(number).channel());
    return "redirect:/slack/preview";
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
    to.addAttribute("channel", entry.kind() == Kind.WEBHOOK ? WEBHOOKS : entry.channel());
    return "redirect:/slack/preview";
  }

  private static Refusal missing(Told sentence) {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown-message", sentence);
  }
}
