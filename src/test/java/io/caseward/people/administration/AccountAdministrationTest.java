package io.caseward.people.administration;

import static io.caseward.Visitor.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.people.Hired;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.account.Account;
import io.caseward.people.account.Accounts;
import io.caseward.worklist.Draft;
import io.caseward.worklist.Drafts;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class AccountAdministrationTest {

  private static final Pattern LINK = Pattern.compile("/join/([A-Za-z0-9_-]+)");

  @LocalServerPort private int port;
  @Autowired private Hired hired;
  @Autowired private Accounts accounts;
  @Autowired private AccountBook book;
  @Autowired private Story story;
  @Autowired private TaskWork work;
  @Autowired private Drafts drafts;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient sql;

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
  }

  @Test
  void invitesSomeoneWhoThenSetsAPasswordOnceAndSignsIn() {
    String link = linkIn(post(admin(), "/admin/accounts", form(Map.of("name", "maria.cruz"))));
    Visitor maria = Visitor.at(port);
    maria.get(link);

    assertThat(redirect(maria.post(link, Map.of("password", Hired.PASSWORD, "again", Hired.PASSWORD)))).isEqualTo("/sign-in");

    maria.signIn("maria.cruz", Hired.PASSWORD);
    assertThat(maria.get("/api/v1/me").body()).contains("\"name\":\"maria.cruz\"", "\"vendor\":\"harbor\"");
    assertThat(Visitor.at(port).get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void letsALinkExpireAndKeepsNothingThatOpens() {
    String link = linkIn(post(admin(), "/admin/accounts", form(Map.of("name", "maria.cruz"))));
    assertThat(sql.sql("select encode(token_hash, 'base64') from account_link").query(String.class).single()).doesNotContain(link.substring(6));

    clock.advance(Duration.ofDays(7));

    assertThat(Visitor.at(port).get(link).body()).contains("This link was used, has expired or was replaced by a newer one.");
  }

  @Test
  void takesTheFieldsOfTheFormAndNoOther() {
    post(admin(), "/admin/accounts", form(Map.of("name", "maria.cruz", "demo", "true", "password_hash", "{noop}x", "issuer", "evil", "subject", "evil", "removed_at", "2026-01-01")));

    Account maria = accounts.account("maria.cruz").orElseThrow();
    assertThat(maria.demo()).isFalse();
    assertThat(maria.password()).isFalse();
    assertThat(maria.issuer()).isNull();
    assertThat(maria.removedAt()).isNull();
  }

  @Test
  void refusesANameThatIsTakenAlsoBySomeoneWhoLeft() {
    hired.as("dana", Role.LEAD, null);
    book.remove("dana", story.person("admin"));

    assertThat(refusal("/admin/accounts", form(Map.of("name", "dana")))).contains("There is or was an account &#39;dana&#39;; a name is given once.");
  }

  @Test
  void takesARemovalBackButNoPassword() {
    hired.as("dana", Role.LEAD, null);
    book.remove("dana", story.person("admin"));

    admin().post("/admin/accounts/dana/removal/undo", Map.of());

    assertThat(accounts.find("dana").orElseThrow().role()).isEqualTo(Role.LEAD);
    assertThat(accounts.account("dana").orElseThrow().password()).isFalse();
    assertThat(refusal("/admin/accounts/dana/removal/undo", Map.of())).contains("There is no removed account &#39;dana&#39;.");
  }

  @Test
  void refusesAnEmailThatAnotherAccountHas() {
    hired.as("dana", Role.LEAD, null);

    assertThat(refusal("/admin/accounts", form(Map.of("name", "maria.cruz", "email", "DANA@example.org")))).contains("belongs to the account &#39;dana&#39;. Two accounts cannot have the same.");
  }

  @Test
  void refusesASlackUserThatAnotherAccountHas() {
    post(admin(), "/admin/accounts", form(Map.of("name", "dana", "slackId", "U024BE7LH")));

    assertThat(refusal("/admin/accounts", form(Map.of("name", "maria.cruz", "slackId", "U024BE7LH")))).contains("The Slack user U024BE7LH belongs to the account &#39;dana&#39;.");
  }

  @Test
  void takesNoRemovalBackWhoseSlackUserIsAnothersNow() {
    post(admin(), "/admin/accounts", form(Map.of("name", "dana", "slackId", "U024BE7LH")));
    book.remove("dana", story.person("admin"));
    post(admin(), "/admin/accounts", form(Map.of("name", "maria.cruz", "slackId", "U024BE7LH")));

    assertThat(refusal("/admin/accounts/dana/removal/undo", Map.of())).contains("belongs to the account &#39;maria.cruz&#39;.");
    assertThat(accounts.find("dana")).isEmpty();
  }

  @Test
  void refusesWhatNoAccountCanBe() {
    assertThat(refusal("/admin/accounts", form(Map.of("name", "Maria Cruz")))).contains("&#39;name&#39; is &#39;Maria Cruz&#39;.");
    assertThat(refusal("/admin/accounts", form(Map.of("role", "owner")))).contains("&#39;role&#39; is &#39;owner&#39;. Allowed: reviewer, quality");
    assertThat(refusal("/admin/accounts", form(Map.of("vendor", "")))).contains("A reviewer works for a vendor. Choose one of");
    assertThat(refusal("/admin/accounts", form(Map.of("vendor", "acme")))).contains("&#39;vendor&#39; is &#39;acme&#39;.");
    assertThat(refusal("/admin/accounts", form(Map.of("zone", "Manila")))).contains("&#39;zone&#39; is &#39;Manila&#39;, which is no time zone.");
    assertThat(refusal("/admin/accounts", form(Map.of("languages", "en, tagalog")))).contains("&#39;languages&#39; holds &#39;tagalog&#39;.");
    assertThat(refusal("/admin/accounts", form(Map.of("skills", "juggling")))).contains("&#39;skills&#39; is &#39;juggling&#39;.");
    assertThat(refusal("/admin/accounts", form(Map.of("email", "nowhere")))).contains("&#39;email&#39; is &#39;nowhere&#39;.");
  }

  @Test
  void keepsTheLastAdministrator() {
    assertThatThrownBy(() -> book.remove("admin", story.person("admin"))).hasMessage("'admin' is the last administrator who can sign in. Make another account an administrator first.");
    assertThat(refusal("/admin/accounts/admin", form(Map.of("role", "lead", "vendor", "", "email", "")))).contains("is the last administrator who can sign in.");

    hired.as("dana", Role.ADMIN, null);
    book.remove("admin", story.person("admin"));

    assertThat(accounts.find("admin")).isEmpty();
  }

  @Test
  void showsSomeoneMovedToAnotherVendorThatOnesWorkFromTheNextRequestOn() {
    String harbors = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    String kestrels = story.opens("fake_reviews", Severity.MEDIUM, "ms");
    hired.as("dana", Role.REVIEWER, "harbor");
    Visitor dana = signedIn("dana");
    assertThat(dana.get("/cases/" + harbors).statusCode()).isEqualTo(200);
    assertThat(dana.get("/cases/" + kestrels).statusCode()).isEqualTo(404);

    post(admin(), "/admin/accounts/dana", form(Map.of("vendor", "kestrel")));

    assertThat(dana.get("/cases/" + harbors).statusCode()).isEqualTo(404);
    assertThat(dana.get("/cases/" + kestrels).statusCode()).isEqualTo(200);
  }

  @Test
  void givesBackTheTasksOfSomeoneWhoseRoleIsTakenAndKeepsTheirDraft() {
    Person dana = hired.as("dana", Role.REVIEWER, "harbor");
    TaskRow task = story.task(story.opens("fake_reviews", Severity.MEDIUM, "tl"), "userTask_ReviewCase");
    work.take(task.id(), dana);
    drafts.save(task.id(), dana, Map.of("notes", "Half of it"), 0);

    post(admin(), "/admin/accounts/dana", form(Map.of("role", "auditor", "vendor", "")));

    assertThat(story.task(task.caseNumber(), "userTask_ReviewCase").assignee()).isNull();
    assertThat(story.seeing(() -> drafts.of(task.id(), "dana")).map(Draft::answers)).contains(Map.of("notes", "Half of it"));
    assertThat(story.timeline(task.caseNumber())).anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("left_behind"));
  }

  @Test
  void findsAccountsByAnyPartOfTheirName() {
    hired.as("dana", Role.LEAD, null);

    assertThat(admin().get("/admin/accounts?search=DAN").body()).contains(">dana<").doesNotContain(">lead-harbor<");
    assertThat(admin().get("/admin/accounts?search=%25").body()).contains("No account has that in it");
  }

  @Test
  void isForAdministratorsAloneAndForAuditorsToRead() {
    Visitor auditor = Visitor.signedIn(port, "auditor");
    assertThat(auditor.get("/admin/accounts/lead").statusCode()).isEqualTo(200);

    assertThat(auditor.post("/admin/accounts/lead/removal", Map.of()).statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(port, "lead").get("/admin/accounts").statusCode()).isEqualTo(403);
  }

  private Visitor admin() {
    Visitor admin = Visitor.signedIn(port, "admin");
    admin.get("/admin/accounts/new");
    return admin;
  }

  private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> form) {
    return visitor.post(path, form);
  }

  /** What the page says that the form comes back to. */
  private String refusal(String path, Map<String, String> form) {
    return post(admin(), path, form).body();
  }

  private static Map<String, String> form(Map<String, String> typed) {
    Map<String, String> form = new HashMap<>(Map.of("name", "someone", "displayName", "Someone", "role", "reviewer", "vendor", "harbor", "languages", "en, tl", "zone", "Asia/Manila"));
    form.putAll(typed);
    return form;
  }

  private static String linkIn(HttpResponse<String> answer) {
    Matcher link = LINK.matcher(answer.body());
    assertThat(link.find()).as(answer.body()).isTrue();
    return link.group();
  }

  private Visitor signedIn(String name) {
    Visitor visitor = Visitor.at(port);
    visitor.signIn(name, Hired.PASSWORD);
    return visitor;
  }
}
