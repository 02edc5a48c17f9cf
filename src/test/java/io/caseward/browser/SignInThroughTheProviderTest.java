package io.caseward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.TestClock;
import io.caseward.TestProvider;
import io.caseward.people.Role;
import io.caseward.web.NavItem;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone of each role comes by the OpenID provider, sees the menu of that role, and leaves both. */
@CasewardTest
class SignInThroughTheProviderTest {

  @LocalServerPort int port;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  @Autowired List<NavItem> places;

  @BeforeEach
  void theProviderRuns() {
    clock.set(Instant.now());
    TestProvider.start(port);
  }

  @AfterEach
  void everyoneLeaves() {
    sql.sql("delete from account where not demo").update();
  }

  @ParameterizedTest
  @CsvSource({
    "rosa.reviewer, REVIEWER, 'worklist,cases,policies,sops'",
    "quentin.quality, QUALITY, 'worklist,cases,escalations,policies,sops'",
    "paula.policy, POLICY, 'worklist,cases,escalations,slack,policies,sops'",
    "lena.lead, LEAD, 'worklist,board,cases,imports,escalations,exposure,slack,queues,policies,sops'",
    "victor.manager, VENDOR_MANAGER, 'worklist,cases,escalations,policies,sops'",
    "vera.vendor, VENDOR_LEAD, 'worklist,board,cases,escalations,exposure,slack,policies,sops'",
    "ada.admin, ADMIN, 'worklist,cases,imports,escalations,slack,queues,accounts,tokens,policies,sops'",
    "otto.auditor, AUDITOR, 'worklist,cases,escalations,exposure,slack,queues,accounts,tokens,policies,sops'"
  })
  void seesTheMenuOfTheirRole(String name, Role role, String menu) {
    try (Visitor visitor = Visitor.at("http://localhost:" + port)) {
      visitor.opens("/sign-in");
      visitor.page.locator("a[href='/sign-in/provider']").click();
      visitor.page.locator("#username").fill(name);
      visitor.page.locator("#password").fill(TestProvider.PASSWORD);
      visitor.page.locator("button[type=submit]").click();
      visitor.page.waitForURL(Pattern.compile("/worklist"));

      assertThat(visitor.page.locator("nav .nav__item").all().stream().map(item -> item.getAttribute("href"))).containsExactlyInAnyOrderElementsOf(hrefs(role));
      assertThat(keys(visitor)).contains(menu.split(","));
      visitor.sees(name.replace('.', ' '));

      visitor.page.locator("details.menu summary").click();
      visitor.page.locator("form[action='/sign-out'] button").click();
      visitor.page.waitForURL(Pattern.compile("localhost:" + port + "/sign-in"));
    }
  }

  private List<String> keys(Visitor visitor) {
    List<String> shown = visitor.page.locator("nav .nav__item").all().stream().map(item -> item.getAttribute("href")).toList();
    return places.stream().filter(place -> shown.contains(place.href())).map(NavItem::key).toList();
  }

  /** Those whose permission the role has; a vendor's people have none that shows every vendor's work. */
  private List<String> hrefs(Role role) {
    return places.stream().filter(place -> place.permission().roles().contains(role)).map(NavItem::href).toList();
  }
}
