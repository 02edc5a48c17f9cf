package io.caseward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.web.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Months of the record go as a whole when their time is over, and the chain stays whole. */
@CasewardTest
class RetentionTest {

  private static final LocalDate JANUARY = LocalDate.of(2018, 1, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2018, 2, 1);

  @Autowired private Story story;
  @Autowired private Recorded recorded;
  @Autowired private Retention retention;
  @Autowired private RecordTable record;
  @Autowired private Keys keys;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Environment environment;
  @LocalServerPort private int port;

  @BeforeEach
  void aRecordThatBeganInTwentyEighteen() throws SQLException {
    try (Connection superuser = recorded.superuser()) {
      JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
      owner.sql("select audit_make_month('2018-01-01') is null").query(Boolean.class).single();
      recorded.fill(30);
      owner.sql("update audit_entry set at = timestamptz '2018-01-10 00:00Z' + id * interval '1 second'").update();
      recorded.fill(20);
      owner.sql("update audit_entry set at = timestamptz '2018-02-10 00:00Z' + id * interval '1 second' where at > '2020-01-01'").update();
    }
    recorded.fill(10);
    recorded.seal();
  }

  @AfterEach
  void withoutTheOldMonth() throws SQLException {
    try (Connection superuser = recorded.superuser()) {
      JdbcClient.create(new SingleConnectionDataSource(superuser, true))
          .sql("drop table if exists audit_entry_2018_01, audit_personal_2018_01, audit_link_2018_01; truncate audit_stub").update();
    }
  }

  @Test
  void leavesASignedStubThatKeepsTheChainWhole() throws Exception {
    retention.drop(JANUARY, story.person("admin"));

    assertThat(verified()).extracting(MonthVerified::month).startsWith(FEBRUARY).doesNotContain(JANUARY);
    assertThat(verified()).allMatch(MonthVerified::intact);
    JsonNode stub = new ObjectMapper().readTree(Keys.read(stub(), keys.all()).orElseThrow());
    assertThat(stub.path("month").asText() + " " + stub.path("entries").asInt() + " " + stub.path("by").asText()).isEqualTo("2018-01-01 30 admin");
    assertThat(recorded.entries()).filteredOn(entry -> entry.act().equals("drop")).extracting(Entry::key).containsExactly("2018-01");
  }

  @Test
  void dropsOneMonthAfterTheOther() {
    retention.drop(JANUARY, story.person("admin"));
    retention.drop(FEBRUARY, story.person("admin"));

    assertThat(verified()).hasSize(1).allMatch(MonthVerified::intact);
  }

  @Test
  void refusesWhatIsNotTheOldestAndWhatIsStillToBeKept() {
    LocalDate thisMonth = recorded.entries().stream().map(entry -> Months.of(entry.at())).reduce((one, other) -> other).orElseThrow();

    assertThatThrownBy(() -> retention.drop(FEBRUARY, story.person("admin"))).isInstanceOf(Refusal.class).hasMessageContaining("2018-01");
    assertThatThrownBy(() -> retention.drop(thisMonth, story.person("admin"))).isInstanceOf(Refusal.class).hasMessageContaining("kept until");
  }

  @Test
  void isHeldToByTheDatabaseItself() {
    LocalDate thisMonth = recorded.entries().stream().map(entry -> Months.of(entry.at())).reduce((one, other) -> other).orElseThrow();

    for (LocalDate month : List.of(FEBRUARY, thisMonth)) {
      assertThatThrownBy(() -> Scopes.in(Scope.SYSTEM, () -> transaction.execute(status ->
              sql.sql("select audit_drop_month(?, 'me', '') is null").param(month).query(Boolean.class).single())))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void isOnThePageForAdministrators() {
    Visitor admin = Visitor.signedIn(port, "admin");
    assertThat(admin.get("/record/verification").body()).contains("2018-01", "Drop for good");
    assertThat(Visitor.signedIn(port, "auditor").get("/record/verification").body()).contains("2018-01").doesNotContain("Drop for good");

    assertThat(admin.post("/record/months/2018-01/drop", Map.of()).statusCode()).isEqualTo(302);

    assertThat(admin.get("/record/verification").body()).contains("dropped by admin");
    assertThat(admin.post("/record/months/never/drop", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void isVerifiedByTheCommandBesideTheRunningCaseward() throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String home = "--caseward.home=" + environment.getRequiredProperty("caseward.home");
    PrintStream out = new PrintStream(said, true);

    assertThat(VerifyRecord.verify(new String[] {"verify-record", home}, out, out)).as(said.toString()).isEqualTo(VerifyRecord.INTACT);
    try (Connection superuser = recorded.superuser()) {
      JdbcClient.create(new SingleConnectionDataSource(superuser, true)).sql("update audit_entry set actor = 'somebody' where at < '2018-02-01' and key = '7'").update();
    }

    assertThat(VerifyRecord.verify(new String[] {"verify-record", home}, out, out)).isEqualTo(VerifyRecord.TAMPERED_WITH);
    assertThat(said.toString()).contains("60 entries", "intact", "2018-01: CHANGED at position 7");
  }

  private List<MonthVerified> verified() {
    recorded.seal();
    return Scopes.in(Scope.ALL, () -> new Verification(record).verify(Anchored.NOTHING, Verification.TO_THE_END));
  }

  private String stub() {
    return story.seeing(() -> sql.sql("select signed from audit_stub where month = ?").param(JANUARY).query(String.class).single());
  }
}
