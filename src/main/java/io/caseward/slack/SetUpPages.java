package io.caseward.slack;

import io.caseward.people.Permission;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.slack.SetUpCheck.Finding;
import io.caseward.web.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Walks an administrator through connecting Slack, and tries it. */
@Controller
class SetUpPages {

  /** A name, with its sign or without, or Slack's own id of a channel. */
  private static final Pattern CHANNEL = Pattern.compile("#?[^\\s#@,&<>|]{1,80}");

  private final SetUpCheck check;
  private final SlackManifest manifest;
  private final SlackSettings settings;

  SetUpPages(SetUpCheck check, SlackManifest manifest, SlackSettings settings) {
    this.check = check;
    this.manifest = manifest;
    this.settings = settings;
  }

  @GetMapping("/admin/slack")
  @Requires(Permission.SET_UP_SLACK)
  String show(Model model) {
    return page(List.of(), "", model);
  }

  /** What comes of it stands on this one answer: in a minute it may be otherwise. */
  @PostMapping("/admin/slack")
  @Requires(Permission.SET_UP_SLACK)
  String tryOut(@RequestParam(defaultValue = "") String channel, Model model) {
    String named = channel.strip();
    if (!CHANNEL.matcher(named).matches()) {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "slack-channel", "channel", Told.of("refusal.slackChannel", channel));
    }
    return page(check.tryOut(named), named, model);
  }

  private String page(List<Finding> tried, String channel, Model model) {
    model.addAttribute("settings", check.settings());
    model.addAttribute("tried", tried);
    model.addAttribute("channel", channel);
    model.addAttribute("scopes", manifest.scopes());
    model.addAttribute("events", settings.page(SlackEvents.PATH));
    return "slack/set-up";
  }

  @GetMapping("/admin/slack/manifest.json")
  @Requires(Permission.SET_UP_SLACK)
  ResponseEntity<String> manifest() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("caseward-slack-manifest.json").build().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(SlackApi.json(manifest.content()));
  }
}
