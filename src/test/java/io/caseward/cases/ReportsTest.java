package io.caseward.cases;

import static io.caseward.cases.NewReports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.workflow.Processes;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class ReportsTest {

  @Autowired private Reports reports;
  @Autowired private Cases cases;
  @Autowired private CaseDetails details;
  @Autowired private Timeline timeline;

  @Test
  void opensACaseAndStartsItsSop() {
    Received received = reports.receive(aReport().report(), "lead");

    assertThat(received.opened()).isTrue();
    CaseFile file = find(received.caseNumber());
    assertThat(file.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(file.queue()).isEqualTo("vouchers");
    assertThat(file.vendor()).isNotNull();
    assertThat(file.sopVersion()).isEqualTo(1);
    CasePath path = seen(() -> details.path(file.number()));
    assertThat(path.visited("case-check"))
        .containsExactly(
            "startEvent_CaseOpened",
            "businessRuleTask_Triage",
            "serviceTask_RouteCase",
            "userTask_ReviewCase");
    assertThat(path.here("case-check")).containsExactly("userTask_ReviewCase");
  }

  private CaseFile find(String number) {
    return seen(() -> cases.find(number).orElseThrow());
  }

  private static <T> T seen(Supplier<T> look) {
    return Scopes.in(Scope.ALL, look);
  }
}
