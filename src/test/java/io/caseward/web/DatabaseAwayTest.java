package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While the database gives no connection, everyone is told to come back, and may when it does. */
@CasewardTest
class DatabaseAwayTest {

  @Autowired private HikariDataSource pool;
  @Autowired private Calls calls;
  @LocalServerPort private int port;

  private final List<Connection> taken = new ArrayList<>();
  private Visitor lead;
  private long patience;

  @BeforeEach
  void someoneIsSignedInAndNobodyWaitsForLong() {
    lead = Visitor.signedIn(port, "lead");
    patience = pool.getConnectionTimeout();
    pool.setConnectionTimeout(250);
  }

  @AfterEach
  void itIsThereAgain() throws SQLException {
    for (Connection connection : taken) {
      connection.close();
    }
    taken.clear();
    pool.setConnectionTimeout(patience);
  }

  @Test
  void aProgramIsToldWhenToComeBack() throws SQLException {
    takeAll();

    HttpResponse<String> answer = lead.get("/api/v1/tasks");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("/problems/database-away", "try again in a few seconds");
  }

  @Test
  void aProgramThatSignsInIsToldTheSame() throws SQLException {
    takeAll();

    assertThat(calls.get("auditor", "/api/v1/tasks").json().path("type").asText()).isEqualTo("/problems/database-away");
  }

  @Test
  void aPersonSeesAPageThatSaysSo() throws SQLException {
    takeAll();

    HttpResponse<String> answer = lead.get("/worklist");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.body()).contains("<html", "The database does not answer just now.");
  }

  @Test
  void itsHealthSaysSoAndAllIsWellAgainByItself() throws SQLException {
    takeAll();
    assertThat(lead.get("/actuator/health").statusCode()).isEqualTo(503);

    itIsThereAgain();

    assertThat(lead.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(lead.get("/worklist").statusCode()).isEqualTo(200);
  }

  @Test
  void connectionsThatWereCutAreNoFaultOfOurs() {
    JdbcClient.create(pool).sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()").query().listOfRows();

    List<Integer> answers = Stream.generate(() -> lead.get("/worklist").statusCode()).limit(pool.getMaximumPoolSize() + 2).toList();

    assertThat(answers).containsAnyOf(200).allMatch(status -> status == 200 || status == 503).endsWith(200);
  }

  private void takeAll() throws SQLException {
    while (taken.size() < pool.getMaximumPoolSize()) {
      taken.add(pool.getConnection());
    }
  }
}
