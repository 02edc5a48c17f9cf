package io.caseward.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import io.caseward.people.Permission;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors that none of our methods stands behind: the engine's own pages and calls, and files. */
@CasewardTest
class DoorsTest {

  /**
   * @param needs null where anybody may
   * @param program whether it is asked with every call who calls
   */
  private record Door(String address, Permission needs, boolean program) {}

  private static final List<Door> DOORS = List.of(
      new Door("/engine-rest/process-definition", Permission.USE_ENGINE_REST, true),
      new Door("/engine-rest/task", Permission.USE_ENGINE_REST, true),
      new Door("/engine-rest/engine/default/process-instance", Permission.USE_ENGINE_REST, true),
      new Door("/engine-rest/user", Permission.USE_ENGINE_REST, true),
      new Door("/camunda/app/cockpit/default/", Permission.USE_ENGINE_PAGES, false),
      new Door("/camunda/app/tasklist/default/", Permission.USE_ENGINE_PAGES, false),
      new Door("/camunda/app/admin/default/", Permission.USE_ENGINE_PAGES, false),
      new Door("/camunda/api/engine/engine/default/task?maxResults=10", Permission.USE_ENGINE_PAGES, false),
      new Door("/camunda/api/admin/auth/user/default", Permission.USE_ENGINE_PAGES, false),
      new Door("/css/app.css", null, false),
      new Door("/js/theme.js", null, false),
      new Door("/images/favicon.svg", null, false));

  @Autowired private ServletContext server;
  @Autowired private Staff staff;
  @LocalServerPort private int port;

  @BeforeEach
  void everyoneIsHere() {
    staff.arrive(Stage.WORDS);
  }

  @AfterEach
  void everyoneLeaves() {
    staff.leave();
  }

  @Test
  void areAllThatTheServerHas() {
    Stream<String> servlets = server.getServletRegistrations().values().stream().flatMap(servlet -> servlet.getMappings().stream());

    assertThat(servlets.filter(mapping -> !mapping.equals("/"))).isNotEmpty().allMatch(mapping -> mapping.startsWith("/engine-rest/") || mapping.startsWith("/camunda/"));
  }

  @Test
  void openToWhoMayAndToNobodyElse() {
    int asked = 0;
    for (Caller caller : Caller.all()) {
      Visitor visitor = Visitor.signedIn(port, caller.name());
      for (Door door : DOORS) {
        boolean may = door.needs() == null || caller.person().may(door.needs());
        assertThat(ask(visitor, caller, door).statusCode()).as("%s as %s", door.address(), caller.name()).isEqualTo(may ? 200 : 403);
        asked++;
      }
    }
    System.out.println("Matrix, doors of the engine and files: %d doors, %d calls".formatted(DOORS.size(), asked));
  }

  @Test
  void areShutWhereNobodyIsSignedIn() {
    assertThat(DOORS).filteredOn(door -> door.needs() != null).allSatisfy(door -> {
      HttpResponse<String> answer = Visitor.at(port).get(door.address());
      assertThat(answer.statusCode()).isEqualTo(door.program() ? 401 : 302);
      assertThat(Visitor.redirect(answer)).isEqualTo(door.program() ? "" : "/sign-in");
    });
  }

  /** Other ways to write an address are other addresses, or none. */
  @Test
  void openToNobodyUnderAnotherName() {
    Visitor reviewer = Visitor.signedIn(port, "reviewer-harbor");

    for (String address : List.of("/engine-rest;x=1/task", "/engine-rest/;/task", "//engine-rest/task", "/ENGINE-REST/task", "/%65ngine-rest/task", "/css/..;/engine-rest/task", "/css/%2e%2e/engine-rest/task", "/camunda;x/app/cockpit/default/", "/camunda/api/engine;x/engine/default/task", "/js/..%2fcamunda/app/cockpit/default/")) {
      assertThat(reviewer.get(address).statusCode()).as(address).isBetween(400, 499);
    }
  }

  private HttpResponse<String> ask(Visitor visitor, Caller caller, Door door) {
    return door.program()
        ? Visitor.at(port).get(door.address(), "Authorization", "Basic " + Base64.getEncoder().encodeToString((caller.name() + ":demo").getBytes(UTF_8)))
        : visitor.get(door.address());
  }
}
