package io.caseward.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.people.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every role, at every vendor and at none, asks for every route about a matter of Harbor's. What the
 * roles may and whose rows they see says what they get; {@link RoutesTest} sees that no route is
 * forgotten.
 */
@CasewardTest
class MatrixTest {

  @Autowired private Undone undone;
  @Autowired private Asking asking;
  @Autowired private Stage stage;
  @Autowired private Staff staff;
  @Autowired private Calls calls;
  private Map<String, Matter> matters;

  @BeforeEach
  void theSameAtEachVendor() {
    staff.arrive(Stage.WORDS);
    matters = stage.set();
    String imported = anImport();
    matters.values().forEach(matter -> matter.with("import", imported));
  }

  private String anImport() {
    byte[] file = "source,reference,reason,subject.type,subject.id,language,market\nlog,1,fake_reviews,merchant,m-imported,en,PH\n".getBytes(UTF_8);
    String href = calls.upload(Caller.name(Role.LEAD, null), "/api/v1/reports/import", file, "reports", null).location();
    return href.substring(href.lastIndexOf('/') + 1);
  }

  @AfterEach
  void everyoneLeaves() {
    stage.clear();
    staff.leave();
  }

  @Test
  void aRouteIsOpenToItsRolesAndShowsAVendorItsOwnAlone(TestReporter report) {
    Examination examination = new Examination(asking, undone::after, matters);

    Rows.ALL.forEach(examination::of);

    String counts = "%d roles at their own vendor, at another and at none, %d routes in %d rows: %s".formatted(Role.values().length, Rows.ALL.stream().map(Row::route).distinct().count(), Rows.ALL.size(), examination.counts());
    report.publishEntry("Matrix", counts);
    System.out.println("Matrix: " + counts);
    assertThat(examination.faults()).isEmpty();
  }

  /** Without the database's policies it is seen at once who would see what: the matrix can fail. */
  @Test
  void failsWhereRowLevelSecurityDoesNotHold() {
    Caller stranger = new Caller(Role.LEAD, "kestrel");
    List<Row> read = Rows.ALL.stream().filter(row -> !row.changes() && row.mustBeFound() && row.expected(stranger) == Expected.AS_IF_MISSING).toList();

    assertThat(read).hasSizeGreaterThan(15).allSatisfy(row -> {
      Examination examination = new Examination(asking, undone::afterWithoutPolicies, matters);
      examination.of(row, stranger);
      assertThat(examination.faults()).as(row.toString()).isNotEmpty();
    });
  }
}
