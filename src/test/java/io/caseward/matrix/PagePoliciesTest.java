package io.caseward.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.matrix.Asking.Answer;
import io.caseward.people.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the browser is told of every page of ours, and that the pages keep to it. */
@CasewardTest
class PagePoliciesTest {

  /** A script without an address, or an attribute that is one. */
  private static final Pattern INLINE = Pattern.compile("(?i)<script(?![^>]*\\ssrc=)(?![^>]*\\stype=\"application/(?:ld\\+)?json\")[^>]*>|<[a-z][^>]*\\son[a-z]+\\s*=|(?:href|src|action)\\s*=\\s*\"\\s*javascript:");
  private static final List<Caller> READERS =
      List.of(new Caller(Role.LEAD, null), new Caller(Role.ADMIN, null), new Caller(Role.AUDITOR, null), new Caller(Role.REVIEWER, "harbor"), new Caller(Role.VENDOR_LEAD, "harbor"));

  @Autowired private Undone undone;
  @Autowired private Asking asking;
  @Autowired private Stage stage;
  @Autowired private Staff staff;
  private Matter harbors;

  @BeforeEach
  void aStory() {
    staff.arrive(Stage.WORDS);
    Map<String, Matter> matters = stage.set();
    harbors = matters.get(Caller.OWNER).with("import", "1");
  }

  @AfterEach
  void everyoneLeaves() {
    stage.clear();
    staff.leave();
  }

  @Test
  void letNoScriptRunThatIsNoFileOfOursAndNobodyFrameThem() {
    assertThat(pages()).allSatisfy((row, answer) -> {
      assertThat(answer).as(row).contains("script-src 'self';", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'").doesNotContain("unsafe-eval");
      assertThat(answer).as(row).contains("X-Frame-Options: [DENY]", "X-Content-Type-Options: [nosniff]", "Referrer-Policy: [same-origin]", "Cache-Control: [no-cache, no-store");
      assertThat(INLINE.matcher(answer).results().map(MatchResult::group)).as(row).isEmpty();
    });
    assertThat("<script>alert(1)</script><a onclick='x()'><a href=\"javascript:x()\">").as("what breaks the rule").satisfies(broken -> assertThat(INLINE.matcher(broken).results()).hasSize(3));
  }

  @Test
  void askForTlsFromThenOnWhereTheyCameByIt() {
    Row worklist = Rows.ALL.stream().filter(row -> row.address().equals("/worklist")).findFirst().orElseThrow();

    assertThat(asking.overTls(worklist, READERS.get(0), harbors).text()).contains("Strict-Transport-Security: [max-age=31536000");
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (Row row : Rows.ALL) {
      if (!row.changes() && !row.isCall()) {
        READERS.forEach(reader -> look(row, reader, pages));
      }
    }
    assertThat(pages).hasSizeGreaterThan(60);
    return pages;
  }

  private void look(Row row, Caller reader, Map<String, String> pages) {
    Answer answer = undone.after(() -> asking.ask(row, reader, harbors));
    if (answer.text().contains("Content-Type: [text/html")) {
      pages.put(row + " as " + reader.name(), answer.text());
    }
  }
}
