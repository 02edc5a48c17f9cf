package io.caseward.sop;

import io.caseward.cases.SopPlace;
import io.caseward.people.Permission;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Drawn;
import io.caseward.web.NavItem;
import io.caseward.web.Refusal;
import io.caseward.workflow.Processes;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The published SOPs, to read. */
@Controller
class SopPages {

  private static final Pattern NAME = Pattern.compile("(?<=\\sname=\")[^\"]+(?=\")");

  private final SopVersions versions;
  private final Processes processes;
  private final MessageSource messages;

  SopPages(SopVersions versions, Processes processes, MessageSource messages) {
    this.versions = versions;
    this.processes = processes;
    this.messages = messages;
  }

  @Bean
  static NavItem sopNavItem() {
    return new NavItem("know", "sops", "/sops", "flow", 2, Permission.SEE_SOPS);
  }

  @GetMapping("/sops")
  @Requires(Permission.SEE_SOPS)
  @Transactional(readOnly = true)
  public String sops(Model model) {
    model.addAttribute("sops", versions.newest());
    return "sop/list";
  }

  @GetMapping("/sops/{sop}")
  @Requires(Permission.SEE_SOPS)
  @Transactional(readOnly = true)
  public String sop(@PathVariable String sop, Model model) {
    SopVersion newest = versions.newest(sop).orElseThrow(() -> missing(sop));
    model.addAttribute("sop", newest);
    model.addAttribute("place", new SopPlace(newest.sop(), newest.version(), Set.of(), Set.of()));
    return "sop/sop";
  }

  @GetMapping(path = "/sops/{sop}/{version}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
  @Requires(Permission.SEE_SOPS)
  @ResponseBody
  String diagram(@PathVariable String sop, @PathVariable int version) {
    if (version < 1) {
      throw new Refusal(HttpStatus.NOT_FOUND, "sop-not-found", Told.of("refusal.noSopVersion", sop, version));
    }
    try {
      return said(processes.diagram(sop, version));
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(HttpStatus.NOT_FOUND, "sop-not-found", Told.of("refusal.noSopVersion", sop, version));
    }
  }

  /** What is drawn, in the reader's language. */
  private String said(String diagram) {
    return NAME.matcher(diagram).replaceAll(name -> Matcher.quoteReplacement(Drawn.knows(name.group()) ? HtmlUtils.htmlEscape(Drawn.said(name.group(), messages), "UTF-8") : name.group()));
  }

  private static Refusal missing(String sop) {
    return new Refusal(HttpStatus.NOT_FOUND, "sop-not-found", Told.of("refusal.noSop", sop));
  }
}
