package io.caseward.people.session;

import static io.caseward.Visitor.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import io.caseward.people.Hired;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import io.caseward.people.administration.AccountBook;
import io.caseward.worklist.live.Ticking;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

@CasewardTest
class SessionsTest {

  @LocalServerPort private int port;
  @Autowired private Hired hired;
  @Autowired private AccountBook book;
  @Autowired private Accounts accounts;
  @Autowired private Ticking live;
  @Autowired private JdbcClient sql;
  @Autowired private DataSource database;
  @Autowired private SessionSettings settings;
  @Autowired private TransactionTemplate transaction;

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
  }

  @Test
  void areKnownToANodeThatHasJustStarted() {
    Visitor.signedIn(port, "lead");
    SessionRepository<?> anotherNodes = new SessionConfiguration().sessionRepository(database, settings);

    Session session = anotherNodes.findById(idOf("lead"));

    SecurityContext context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    assertThat(context.getAuthentication().getName()).isEqualTo("lead");
    assertThat(session.getMaxInactiveInterval()).isEqualTo(settings.idle());
  }

  @Test
  void areNotAskedForFilesAndCallsWithAPassword() {
    Visitor lead = Visitor.signedIn(port, "lead");

    transaction.executeWithoutResult(status -> {
      sql.sql("lock table person_session in access exclusive mode").update();
      assertThat(lead.send(lead.to("/css/app.css").timeout(Duration.ofSeconds(20))).statusCode()).isEqualTo(200);
      assertThat(Visitor.at(port).send(byPassword("/api/v1/me")).statusCode()).isEqualTo(200);
    });
  }

  private HttpRequest.Builder byPassword(String path) {
    return Visitor.at(port).to(path).timeout(Duration.ofSeconds(20)).header("Authorization", "Basic bGVhZDpkZW1v");
  }

  @Test
  void areNotWrittenWithEveryPage() {
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get("/worklist");
    String before = version("lead");

    lead.get("/worklist");
    lead.get("/cases");

    assertThat(version("lead")).isEqualTo(before);
  }

  @Test
  void endEverywhereAtOnce() {
    hired.as("dana", Role.LEAD, null);
    Visitor atWork = signedIn("dana");
    Visitor atHome = signedIn("dana");

    book.signOut("dana", accounts.find("admin").orElseThrow());

    assertThat(redirect(atWork.get("/worklist"))).isEqualTo("/sign-in");
    assertThat(redirect(atHome.get("/worklist"))).isEqualTo("/sign-in");
  }

  @Test
  void endInEveryOtherBrowserWhenTheirOwnerSaysSo() {
    hired.as("dana", Role.LEAD, null);
    Visitor here = signedIn("dana");
    Visitor elsewhere = signedIn("dana");
    here.get("/settings/sign-in");

    here.post("/settings/sign-out", Map.of());

    assertThat(here.get("/worklist").statusCode()).isEqualTo(200);
    assertThat(redirect(elsewhere.get("/worklist"))).isEqualTo("/sign-in");
  }

  @Test
  void endInEveryOtherBrowserWithANewPassword() {
    hired.as("dana", Role.LEAD, null);
    Visitor here = signedIn("dana");
    Visitor elsewhere = signedIn("dana");
    here.get("/settings/sign-in");
    assertThat(here.post("/settings/password", Map.of("current", "wrong", "password", "an even longer one", "again", "an even longer one")).body()).contains("This is not the current password. 4 tries left");
    here.get("/settings/sign-in");

    here.post("/settings/password", Map.of("current", Hired.PASSWORD, "password", "an even longer one", "again", "an even longer one"));

    assertThat(here.get("/worklist").statusCode()).isEqualTo(200);
    assertThat(redirect(elsewhere.get("/worklist"))).isEqualTo("/sign-in");
    assertThat(redirect(Visitor.at(port).signIn("dana", "an even longer one"))).isEqualTo("/");
  }

  @Test
  void ofARemovedAccountAreOver() {
    hired.as("dana", Role.LEAD, null);
    Visitor dana = signedIn("dana");

    book.remove("dana", accounts.find("admin").orElseThrow());

    assertThat(redirect(dana.get("/worklist"))).isEqualTo("/sign-in");
    assertThat(redirect(signedIn("dana").get("/worklist"))).isEqualTo("/sign-in");
  }

  @Test
  void thatHoldAStreamOpenEndItWhenTheRoleChanges() throws Exception {
    hired.as("dana", Role.LEAD, null);
    CompletableFuture<HttpResponse<String>> stream = listening(signedIn("dana"));
    live.part();
    assertThat(stream).isNotDone();

    sql.sql("update account set role = 'quality' where name = 'dana'").update();
    live.part();

    assertThat(stream.get(10, TimeUnit.SECONDS).body()).contains("open");
  }

  @Test
  void thatHoldAStreamOpenEndItWhenTheyEnd() throws Exception {
    hired.as("dana", Role.LEAD, null);
    CompletableFuture<HttpResponse<String>> stream = listening(signedIn("dana"));

    book.signOut("dana", accounts.find("admin").orElseThrow());
    live.part();

    assertThat(stream.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  /** The stream, once it is open. */
  private CompletableFuture<HttpResponse<String>> listening(Visitor visitor) throws InterruptedException {
    CountDownLatch opened = new CountDownLatch(1);
    CompletableFuture<HttpResponse<String>> stream = visitor.listen("/worklist/live", opened::countDown);
    assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
    return stream;
  }

  @Test
  void areReadWithoutWhatDoesNotBelongInThem() throws IOException {
    ByteArrayOutputStream planted = new ByteArrayOutputStream();
    new ObjectOutputStream(planted).writeObject(new File("/etc/passwd"));

    assertThat(SessionValues.read(planted.toByteArray())).isNull();
    assertThat(SessionValues.read(new byte[] {1, 2, 3})).isNull();
  }

  private Visitor signedIn(String name) {
    Visitor visitor = Visitor.at(port);
    visitor.signIn(name, Hired.PASSWORD);
    return visitor;
  }

  private String idOf(String person) {
    return sql.sql("select session_id from person_session where principal_name = ?").param(person).query(String.class).single();
  }

  private String version(String person) {
    return sql.sql("select xmin::text || ' ' || last_access_time from person_session where principal_name = ?").param(person).query(String.class).single();
  }
}
