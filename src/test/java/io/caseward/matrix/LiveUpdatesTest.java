package io.caseward.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskWork;
import io.caseward.worklist.live.Ticking;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open list hears of its reader's own vendor alone. */
@CasewardTest
class LiveUpdatesTest {

  @Autowired private Story story;
  @Autowired private TaskWork work;
  @Autowired private Ticking live;
  @LocalServerPort private int port;

  @Test
  void tellAVendorNothingOfAnothersTasks() throws Exception {
    String harbors = task("tl");
    String kestrels = task("ms");

    try (InputStream stream = open("reviewer-kestrel")) {
      BufferedReader heard = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      take(harbors, "reviewer-harbor");
      take(kestrels, "reviewer-kestrel");

      assertThat(next(heard)).contains(kestrels).doesNotContain(harbors);
    }
  }

  @Test
  void tellInHouseOfBoth() throws Exception {
    String harbors = task("tl");

    try (InputStream stream = open("lead")) {
      BufferedReader heard = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      take(harbors, "reviewer-harbor");

      assertThat(next(heard)).contains(harbors);
    }
  }

  private String task(String language) {
    String task = story.task(story.opens("fake_reviews", Severity.MEDIUM, language), "userTask_ReviewCase").id();
    live.tick();
    return task;
  }

  private void take(String task, String who) {
    work.take(task, story.person(who));
    live.tick();
  }

  private InputStream open(String who) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/worklist/live")).header("Cookie", session(who)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
  }

  private String session(String who) {
    Visitor visitor = Visitor.signedIn(port, who);
    visitor.get("/settings");
    return visitor.cookies();
  }

  /** What is said next about tasks. */
  private static String next(BufferedReader heard) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> heard.lines().filter(line -> line.startsWith("data:")).findFirst().orElseThrow());
  }
}
