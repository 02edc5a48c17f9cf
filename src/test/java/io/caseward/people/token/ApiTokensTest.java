package io.caseward.people.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.people.Hired;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import io.caseward.people.administration.AccountBook;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
class ApiTokensTest {

  private static final Pattern TOKEN = Pattern.compile("cw_[A-Za-z0-9_-]{43}");

  @LocalServerPort private int port;
  @Autowired private Hired hired;
  @Autowired private AccountBook book;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient sql;

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
  }

  @Test
  void letAProgramDoPartOfWhatItsAccountMay() {
    String token = token("SEE_CASES");

    assertThat(by(token, "/api/v1/me").body()).contains("\"name\":\"lead\"", "\"permissions\":[\"SEE_CASES\"]");
    assertThat(by(token, "/api/v1/tasks").statusCode()).isEqualTo(403);
    assertThat(by(token, "/api/v1/tasks").body()).contains("This token is not for this: see the worklist. It is for: see cases.");
    assertThat(by(token, "/api/v1/me").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void needNoTokenAgainstForgedRequests() {
    String token = token("TAKE_TASKS");
    HttpRequest.Builder call = Visitor.at(port).to("/api/v1/assignments").header("Authorization", "Bearer " + token).POST(BodyPublishers.noBody());

    assertThat(Visitor.at(port).send(call).statusCode()).isEqualTo(204);
  }

  @Test
  void areKeptAsAHashAndShownOnce() {
    String token = token("SEE_CASES");

    assertThat(sql.sql("select t::text from api_token t").query(String.class).single()).doesNotContain(token.substring(3));
    assertThat(admin().get("/admin/tokens").body()).contains("Nightly export").doesNotContain(token);
  }

  @Test
  void areRefusedOnceRevokedExpiredOrTheirAccountIsRemoved() {
    String revoked = token("SEE_CASES");
    long id = sql.sql("select id from api_token").query(Long.class).single();
    Visitor admin = admin();
    admin.post("/admin/tokens/" + id + "/revocation", Map.of());
    assertRefused(by(revoked, "/api/v1/me"), "This token was revoked.");

    hired.as("dana", Role.LEAD, null);
    String removed = token(Map.of("account", "dana"));
    book.remove("dana", accounts.find("admin").orElseThrow());
    assertRefused(by(removed, "/api/v1/me"), "This token was revoked.");

    String expired = token("SEE_CASES");
    clock.advance(Duration.ofDays(30));
    assertRefused(by(expired, "/api/v1/me"), "This token has expired.");
    assertRefused(by("cw_nothing", "/api/v1/me"), "This token is not known here.");
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Caseward\", error=\"invalid_token\"");
    assertThat(answer.body()).contains(why);
  }

  @Test
  void speakForNobodyWhereASessionCameAlong() {
    Visitor lead = Visitor.signedIn(port, "lead");

    assertThat(lead.send(lead.to("/api/v1/me").header("Authorization", "Bearer cw_nothing")).statusCode()).isEqualTo(401);
  }

  @Test
  void noteTheirLastUseToTheMinute() {
    String token = token("SEE_CASES");
    by(token, "/api/v1/me");
    String first = used();
    clock.advance(Duration.ofSeconds(59));
    by(token, "/api/v1/me");
    assertThat(used()).isEqualTo(first);

    clock.advance(Duration.ofSeconds(2));
    by(token, "/api/v1/me");

    assertThat(used()).isNotEqualTo(first);
  }

  private String used() {
    return sql.sql("select last_used_at::text from api_token").query(String.class).single();
  }

  @Test
  void areNotMadeForMoreThanTheAccountMayOrForLongerThanAYear() {
    assertThat(asked(Map.of("permissions", "CHANGE_QUEUES")).body()).contains("&#39;lead&#39; may not CHANGE_QUEUES.");
    assertThat(asked(Map.of("permissions", "EVERYTHING")).body()).contains("&#39;lead&#39; may not EVERYTHING.");
    assertThat(asked(Map.of("days", "366")).body()).contains("A token lasts 1 to 365 days.");
    assertThat(asked(Map.of("account", "nobody")).body()).contains("There is no account &#39;nobody&#39;.");
    assertThat(asked(Map.of("name", "")).body()).contains("A name of 1 to 60 characters is needed.");
  }

  private String token(String permission) {
    return token(Map.of("permissions", permission));
  }

  private String token(Map<String, String> typed) {
    HttpResponse<String> answer = asked(typed);
    Matcher token = TOKEN.matcher(answer.body());
    assertThat(token.find()).as(answer.body()).isTrue();
    return token.group();
  }

  private HttpResponse<String> asked(Map<String, String> typed) {
    Map<String, String> form = new HashMap<>(Map.of("name", "Nightly export", "account", "lead", "permissions", "SEE_CASES", "days", "30"));
    form.putAll(typed);
    return admin().post("/admin/tokens", form);
  }

  private Visitor admin() {
    Visitor admin = Visitor.signedIn(port, "admin");
    admin.get("/admin/tokens");
    return admin;
  }

  private HttpResponse<String> by(String token, String path) {
    return Visitor.at(port).send(Visitor.at(port).to(path).header("Authorization", "Bearer " + token));
  }
}
