package io.caseward.people.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.people.CurrentPerson;
import io.caseward.people.People;
import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;

/** Where the limits stand, and how whoever asks too much is told. */
@CasewardTest
class RateLimitsTest {

  @Autowired private FilterChainProxy doors;
  @Autowired private ProgramAnswers programs;
  @Autowired private PageAnswers pages;
  @Autowired private People people;

  @Test
  void standBeforeEveryDoorOfAnAccount() {
    for (String address : List.of("/worklist", "/api/v1/tasks", "/engine-rest/task", "/camunda/app/cockpit/default/", "/v3/api-docs")) {
      List<Class<?>> filters = filters(address);

      assertThat(filters).as(address).contains(RateDoor.class);
      assertThat(filters.lastIndexOf(RateDoor.class)).as(address).isGreaterThan(filters.indexOf(PersonFilter.class));
    }
  }

  @Test
  void standBeforeSigningIn() {
    List<Class<?>> filters = filters("/sign-in");

    assertThat(filters.indexOf(RateDoor.class)).isNotNegative().isLessThan(filters.indexOf(CsrfFilter.class));
  }

  @Test
  void letNoProgramHoldUpThePagesOfItsAccount() throws Exception {
    while (asked("/api/v1/tasks", "Bearer cw_hurried") == 200) {}

    assertThat(asked("/api/v1/tasks", "Bearer cw_another")).isEqualTo(200);
    assertThat(asked("/worklist", null)).isEqualTo(200);
  }

  /** What comes of it for an auditor at the door that counts. */
  private int asked(String address, String authorization) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
    CurrentPerson.set(request, people.find("auditor").orElseThrow());
    if (authorization != null) {
      request.addHeader("Authorization", authorization);
    }
    MockHttpServletResponse answer = new MockHttpServletResponse();
    door(address).doFilter(request, answer, new MockFilterChain());
    return answer.getStatus();
  }

  private Filter door(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
    return doors.getFilterChains().stream().filter(chain -> chain.matches(request)).findFirst().orElseThrow().getFilters().stream()
        .filter(RateDoor.class::isInstance).reduce((first, last) -> last).orElseThrow();
  }

  @Test
  void areToldToAProgramInASentence() throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();

    programs.tooMany(new MockHttpServletRequest(), answer, 7);

    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString()).contains("/problems/too-many-requests", "That was too much at once. Wait 7 seconds, then go on.");
  }

  @Test
  void areToldToAPersonInASentence() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpServletResponse answer = new MockHttpServletResponse();

    pages.tooMany(request, answer, 1);

    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(request.getAttribute("sentence")).isEqualTo("That was too much at once. Wait 1 second, then go on.");
  }

  private List<Class<?>> filters(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
    return doors.getFilterChains().stream().filter(chain -> chain.matches(request)).findFirst().orElseThrow().getFilters().stream().<Class<?>>map(Filter::getClass).toList();
  }
}
