package io.caseward.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.matrix.Asking.Answer;
import io.caseward.people.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another site's page cannot act for whoever has it open beside ours. */
@CasewardTest
class ForgedRequestsTest {

  @Autowired private Undone undone;
  @Autowired private Asking asking;
  @Autowired private Staff staff;

  @BeforeEach
  void everyoneIsHere() {
    staff.arrive(Stage.WORDS);
  }

  @AfterEach
  void everyoneLeaves() {
    staff.leave();
  }

  @Test
  void areRefusedByEveryRouteThatChangesAnything() {
    List<Row> changing = Rows.ALL.stream().filter(Row::changes).filter(row -> !row.address().equals("/slack/events")).toList();

    assertThat(changing).hasSizeGreaterThan(40).allSatisfy(row -> {
      Answer answer = undone.after(() -> asking.withoutToken(row, someoneWhoMay(row), new Matter().with("import", "1").missing()));
      assertThat(answer.status()).as(row.toString()).isEqualTo(403);
      assertThat(answer.text()).as(row.toString()).contains("The token against forged requests is missing or old.");
    });
  }

  @Test
  void areKnownFromSlacksBySignature() {
    Row slack = Rows.ALL.stream().filter(row -> row.address().equals("/slack/events")).findFirst().orElseThrow();

    assertThat(asking.withoutToken(slack, null, new Matter()).text()).contains("slack-not-set-up");
  }

  /** The answer is not that the role is wrong. */
  private static Caller someoneWhoMay(Row row) {
    return Caller.all().stream().filter(caller -> row.needs().stream().allMatch(caller.person()::may)).findFirst().orElse(new Caller(Role.ADMIN, null));
  }
}
