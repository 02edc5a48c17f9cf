package io.caseward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.oncall.Duties;
import io.caseward.people.Hired;
import io.caseward.people.Role;
import io.caseward.sla.CalendarEditions;
import io.caseward.sla.TargetTables;
import io.caseward.sla.moving.MovingNow;
import io.caseward.slack.Newcomers;
import io.caseward.worklist.SavedFilters;
import io.caseward.worklist.TaskWork;
import io.caseward.worklist.bulk.Working;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, as those meet it who see little colour or none, or hear it read. */
@CasewardTest
class EveryPageTest {

  private static final String ICONS = icons();
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** The usual window at twice its size, and a phone. */
  private static final Map<String, ViewportSize> WINDOWS = Map.of("at 200% zoom", new ViewportSize(720, 450), "on a phone", new ViewportSize(390, 844));

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired Routes routes;
  @Autowired TaskWork work;
  @Autowired Calls calls;
  @Autowired Working bulk;
  @Autowired CalendarEditions editions;
  @Autowired Duties duties;
  @Autowired TargetTables tables;
  @Autowired MovingNow moving;
  @Autowired SavedFilters saved;
  @Autowired Hired hired;
  @Autowired Newcomers newcomers;
  @Autowired Escalations escalations;
  @Autowired Acknowledging acknowledging;

  private final List<String> findings = new ArrayList<>();
  private String waiting;
  private String decided;
  private String unanswered;
  private String answered;
  private String held;
  private long bulkAct;
  private String clockMove;

  /** One page as one person sees it. */
  private record Look(String route, String who, String address, Consumer<Page> first) {

    static Look at(String route, String who, String address) {
      return new Look(route, who, address, page -> {});
    }

    static Look at(String route, String who) {
      return at(route, who, route);
    }

    Look after(Consumer<Page> act) {
      return new Look(route, who, address, act);
    }
  }

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
    editions.kestrel("09:00-18:00");
    tables.asShipped();
  }

  @BeforeEach
  void somethingStandsOnEachPage() {
    hired.withFactor("dana", Role.LEAD, null);
    waiting = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.reviewed(waiting, "insufficient");
    decided = story.opens("misleading_listing", Severity.LOW, "tl");
    story.reviewed(decided, "violation");
    unanswered = overdue();
    answered = overdue();
    duties.of("lead", "lead-2");
    duties.nobody("2026-06-10T00:00", "2026-06-12T00:00");
    acknowledging.acknowledge(answered, story.person("lead"));
    held = story.task(story.opens("harassment", Severity.HIGH, "tl"), "userTask_ReviewCase").id();
    work.take(held, story.person("reviewer-harbor"));
    saved.save(story.person("lead"), "Reviews", "/worklist?tab=team&queue=reviews");
    bulkAct = calls.post("lead", "/api/v1/bulk-acts", "{\"kind\": \"severity\", \"target\": {\"severity\": \"low\"}, \"note\": \"One wave.\", \"filter\": \"/worklist?tab=team\"}").json().path("id").asLong();
    bulk.one();
    story.opens("fake_reviews", Severity.MEDIUM, "ms");
    editions.kestrel("09:00-12:00, 13:00-18:00");
    tables.medium("\"PT6H\"");
    clockMove = moving.begin("kestrel", story.person("lead"));
    calls.delete("lead", "/api/v1/bulk-acts/" + bulkAct);
  }

  private String overdue() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4).plusMinutes(1));
    return story.seeing(() -> escalations.of(number).get(0).number());
  }

  @Test
  void isOneThatIsLookedAtHere() {
    assertThat(looks().map(Look::route)).containsAll(routes.ofPages());
  }

  @Test
  void readsWellInLightAndInDark() {
    looks().collect(Collectors.groupingBy(Look::who)).forEach(this::lookAround);
    lookAsNobody();

    assertThat(findings).isEmpty();
  }

  private Stream<Look> looks() {
    return Stream.of(
        Look.at("/sign-in", "nobody"),
        Look.at("/sign-in", "nobody", "/sign-in").after(EveryPageTest::mistypes),
        Look.at("/sign-in/code", "nobody", "/sign-in").after(EveryPageTest::owesACode),
        Look.at("/join/{token}", "nobody", hired.resetLink("dana")).after(page -> page.locator("#password").fill("short")),
        Look.at("/first-admin/{token}", "nobody", hired.firstAdminLink()),
        Look.at("/admin/accounts", "admin"),
        Look.at("/admin/accounts/new", "admin").after(EveryPageTest::namesNobody),
        Look.at("/admin/accounts/{name}", "admin", "/admin/accounts/dana"),
        Look.at("/admin/accounts/{name}", "auditor", "/admin/accounts/lead"),
        Look.at("/admin/accounts/{name}", "admin", "/admin/accounts/dana").after(page -> page.locator("form[action$='/link'] button").click()),
        Look.at("/admin/tokens", "admin"),
        Look.at("/settings/sign-in", "lead"),
        Look.at("/settings/factor", "lead", "/settings/sign-in").after(EveryPageTest::setsUpAnAuthenticator),
        Look.at("/worklist", "reviewer-harbor"),
        Look.at("/board", "lead"),
        Look.at("/worklist", "auditor"),
        Look.at("/worklist", "lead", "/worklist?tab=team"),
        Look.at("/worklist", "lead", "/worklist?tab=team#all").after(page -> page.locator("[data-opens=bulk-duplicate]").click()),
        Look.at("/worklist", "lead", "/worklist?tab=team&queue=reviews").after(page -> page.locator("[data-opens=save-filter]").click()),
        Look.at("/worklist/bulk", "lead"),
        Look.at("/worklist/bulk/{id}", "lead", "/worklist/bulk/" + bulkAct),
        Look.at("/settings", "reviewer-harbor"),
        Look.at("/settings/calls", "lead"),
        Look.at("/exposure", "lead"),
        Look.at("/sla", "lead"),
        Look.at("/sla/breaches", "lead"),
        Look.at("/sla/next", "lead-harbor"),
        Look.at("/sla/paused", "auditor"),
        Look.at("/queues", "lead"),
        Look.at("/queues/{key}", "admin", "/queues/conduct").after(EveryPageTest::losesALanguage),
        Look.at("/calendars", "lead"),
        Look.at("/calendars/new", "admin").after(EveryPageTest::saysNoHours),
        Look.at("/calendars/{key}", "admin", "/calendars/kestrel").after(EveryPageTest::observesHolidays),
        Look.at("/calendars/{key}", "auditor", "/calendars/inhouse"),
        Look.at("/clock-moves", "lead-kestrel"),
        Look.at("/clock-moves/of/{calendar}", "lead", "/clock-moves/of/kestrel"),
        Look.at("/clock-moves/targets", "lead"),
        Look.at("/clock-moves/{id}", "lead", "/clock-moves/" + clockMove),
        Look.at("/worklist", "lead", "/worklist?tab=done"),
        Look.at("/tasks/{id}", "reviewer-harbor", "/tasks/" + held).after(EveryPageTest::isRefused),
        Look.at("/tasks/{id}", "reviewer-harbor", "/tasks/" + held).after(page -> page.locator("[data-opens=hold]").click()),
        Look.at("/tasks/{id}", "lead", "/tasks/" + held).after(EveryPageTest::handsOver),
        Look.at("/tasks/{id}", "lead", "/tasks/" + held).after(page -> page.locator("[data-opens=reroute]").click()),
        Look.at("/tasks/{id}", "auditor", "/tasks/" + held),
        Look.at("/cases", "lead"),
        Look.at("/cases/{number}", "lead", "/cases/" + waiting).after(page -> page.locator("[data-opens=information]").click()),
        Look.at("/cases/{number}", "auditor", "/cases/" + decided),
        Look.at("/cases/new", "lead"),
        Look.at("/cases/{number}/erasure", "policy", "/cases/" + decided + "/erasure"),
        Look.at("/admin/retention", "admin"),
        Look.at("/imports", "lead"),
        Look.at("/imports/{id}", "lead", "/imports").after(EveryPageTest::importsAFile),
        Look.at("/escalations", "lead"),
        Look.at("/escalations/{number}", "lead", "/escalations/" + unanswered).after(EveryPageTest::threadIsThere),
        Look.at("/escalations/{number}", "lead", "/escalations/" + answered).after(EveryPageTest::settles),
        Look.at("/escalations/{number}", "lead", "/escalations/" + answered).after(page -> page.locator("[data-opens=handover]").click()),
        Look.at("/escalations/{number}", "lead", "/escalations/" + answered).after(page -> page.locator("[data-opens=snooze]").click()),
        Look.at("/ladders", "lead"),
        Look.at("/ladders/new", "admin"),
        Look.at("/ladders/{key}", "lead", "/ladders/standard").after(EveryPageTest::tellsNobody),
        Look.at("/ladders/{key}", "auditor", "/ladders/grave"),
        Look.at("/on-call", "lead"),
        Look.at("/on-call/new", "lead"),
        Look.at("/on-call/{key}", "lead", "/on-call/duty").after(EveryPageTest::standsInBackwards),
        Look.at("/on-call/{key}", "auditor", "/on-call/duty"),
        Look.at("/slack/preview", "lead"),
        Look.at("/slack/preview", "auditor", "/slack/preview?channel=webhooks"),
        Look.at("/slack/preview", "lead", "/slack/preview?opens=escalation.handOver&about=" + answered).after(page -> page.locator("#asked-person").waitFor()),
        Look.at("/slack/preview", "lead", "/slack/preview?opens=escalation.resolve&about=" + answered).after(EveryPageTest::saysTooLittle),
        Look.at("/admin/slack", "admin"),
        Look.at("/admin/slack", "admin").after(EveryPageTest::triesSlack),
        Look.at("/slack/link/{code}", "lead", newcomers.asks("U024BE7LH", "Dana")),
        Look.at("/slack/preview", "lead", "/slack/preview?channel=mail"),
        Look.at("/policies", "policy"),
        Look.at("/policies/{area}", "policy", "/policies/fake_reviews").after(EveryPageTest::unfolds),
        Look.at("/sops", "auditor"),
        Look.at("/sops/{sop}", "auditor", "/sops/case-check").after(page -> page.locator(".djs-container .djs-label").first().waitFor()),
        Look.at("/record", "auditor").after(page -> page.locator("summary").first().click()),
        Look.at("/record/verification", "admin"),
        Look.at("/cases/{number}/record", "auditor", "/cases/" + decided + "/record"),
        Look.at("/nowhere", "auditor"));
  }

  private static void triesSlack(Page page) {
    page.locator("#channel").fill("#fraud-escalations");
    page.locator("form[action='/admin/slack'] .button").click();
    page.locator("[role=status] .chip").first().waitFor();
  }

  private static void mistypes(Page page) {
    page.locator("#username").fill("nobody");
    page.locator("#password").fill("nothing");
    page.locator("form .gate__go").click();
    page.locator(".fjs-has-errors").waitFor();
  }

  private static void owesACode(Page page) {
    page.locator("#username").fill("dana");
    page.locator("#password").fill(Hired.PASSWORD);
    page.locator("form .gate__go").click();
    page.waitForURL(Pattern.compile("/sign-in/code"));
  }

  private static void setsUpAnAuthenticator(Page page) {
    page.locator("form[action='/settings/factor/secret'] button").click();
    page.locator(".qr").waitFor();
  }

  private static void namesNobody(Page page) {
    page.locator("#name").fill("Dana Whitfield");
    page.locator("#displayName").fill("Dana Whitfield");
    page.locator("form.card .button--primary").click();
    page.locator(".fjs-has-errors").first().waitFor();
  }

  private static void isRefused(Page page) {
    page.locator("[data-task-form]:not([aria-busy])").waitFor();
    page.locator("[data-submit=stay]").click();
    page.locator(".fjs-has-errors").first().waitFor();
  }

  private static void handsOver(Page page) {
    page.locator("#tab-related").click();
    page.locator("#pane-related .muted:text('Loading')").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.locator("[data-opens=handover]").click();
  }

  private static void importsAFile(Page page) {
    byte[] rows = "{\"source\": \"test\"}\n".getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("reports.jsonl", "application/json", rows));
    page.locator("form[enctype] button").click();
    page.waitForURL(Pattern.compile("/imports/\\d+"));
  }

  private static void losesALanguage(Page page) {
    page.locator("[name=vendor]").first().selectOption("");
    page.locator("form.card .button--primary").click();
    page.locator(".fjs-has-errors").first().waitFor();
  }

  private static void tellsNobody(Page page) {
    page.locator("[name=who-0]:checked").first().uncheck();
    page.locator("form.card .button--primary").click();
    page.locator(".fjs-has-errors").first().waitFor();
  }

  private static void standsInBackwards(Page page) {
    page.locator("#from").fill("2026-06-03T09:00");
    page.locator("#until").fill("2026-06-02T09:00");
    page.locator("form[action$='/stand-ins'] .button:not(.button--plain)").click();
    page.locator(".fjs-has-errors").first().waitFor();
  }

  private static void saysNoHours(Page page) {
    page.locator("[name=hours-0]").fill("nine to five");
    page.locator("[name=name]").click();
    page.locator("#picture .banner").waitFor();
    page.locator("form.card .button--primary").click();
    page.locator(".fjs-has-errors").first().waitFor();
  }

  private static void observesHolidays(Page page) {
    page.locator("#country").selectOption("us");
    page.locator("#region option[value=ca]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static void threadIsThere(Page page) {
    page.locator(".msg").first().waitFor();
    assertThat(page.locator(".ladder .rung").count()).isPositive();
  }

  private static void settles(Page page) {
    threadIsThere(page);
    page.locator("[data-opens=resolve]").click();
  }

  private static void saysTooLittle(Page page) {
    page.locator("#asked [value=instruct]").check();
    page.locator("#asked-instruction").fill("Do it");
    page.locator("#asked .button--primary").click();
    page.locator("#asked .fjs-has-errors").waitFor();
  }

  private static void unfolds(Page page) {
    page.locator("summary.link").all().forEach(summary -> summary.click());
  }

  private void lookAround(String who, List<Look> looks) {
    if (who.equals("nobody")) {
      return;
    }
    // The page that is not there, and the refused answer, are meant; the browser complains of both.
    try (Visitor visitor = Visitor.at(address()).expects("404").expects("422").signedInAs(who)) {
      looks.forEach(look -> look(visitor, look));
    }
  }

  private void lookAsNobody() {
    try (Visitor nobody = Visitor.at(address())) {
      looks().filter(look -> look.who().equals("nobody")).forEach(look -> look(nobody, look));
    }
  }

  private void look(Visitor visitor, Look look) {
    visitor.inColours(ColorScheme.LIGHT).opens(look.address());
    look.first().accept(visitor.page);
    note(look, "light", new AxeBuilder(visitor.page));
    drawn(visitor, look);
    visitor.inColours(ColorScheme.DARK);
    note(look, "dark", new AxeBuilder(visitor.page).withRules(List.of("color-contrast")));
    WINDOWS.forEach((name, size) -> fits(visitor, look, name, size));
  }

  /** A picture that is not among the icons leaves a hole. */
  private void drawn(Visitor visitor, Look look) {
    List<?> asked = (List<?>) visitor.page.evaluate("[...document.querySelectorAll('use[href*=\"icons.svg#\"]')].map(use => use.getAttribute('href').split('#')[1])");
    asked.stream().distinct().filter(icon -> !ICONS.contains("<symbol id=\"" + icon + "\"")).forEach(icon -> findings.add("%s for %s asks for the icon '%s', which there is not".formatted(look.route(), look.who(), icon)));
  }

  /** Nobody scrolls to the side to read. */
  private void fits(Visitor visitor, Look look, String window, ViewportSize size) {
    ViewportSize usual = visitor.page.viewportSize();
    visitor.page.setViewportSize(size.width, size.height);
    int beyond = ((Number) visitor.page.evaluate("document.scrollingElement.scrollWidth - innerWidth")).intValue();
    if (beyond > 1) {
      findings.add("%s for %s is %d px too wide %s".formatted(look.route(), look.who(), beyond, window));
    }
    visitor.page.setViewportSize(usual.width, usual.height);
  }

  private void note(Look look, String colours, AxeBuilder axe) {
    axe.setLegacyMode(true).analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .forEach(rule -> findings.add("%s for %s in %s: %s".formatted(look.route(), look.who(), colours, told(rule))));
  }

  private static String told(Rule rule) {
    return "%s, at %s".formatted(rule.getHelp(), rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList());
  }

  private static String icons() {
    try (InputStream icons = EveryPageTest.class.getResourceAsStream("/static/images/icons.svg")) {
      return new String(icons.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
