package io.caseward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A started jar that has said where it listens. */
record RunningJar(Process process, String address) {

  static final Path JAR = Path.of(System.getProperty("caseward.jar", "none"));

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
  private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static RunningJar at(Path home, String... settings) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(),
                "--server.port=0", "--caseward.home=" + home, "--caseward.binaries=" + TestHome.BINARIES, "--caseward.demo-data=false"));
    command.addAll(List.of(settings));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    STARTED.add(process);
    BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        drain(said);
        return new RunningJar(process, address.group());
      }
    }
    throw new AssertionError("The jar ended before it was ready:\n" + all);
  }

  /** Whoever writes to a pipe that nobody reads stops. */
  private static void drain(BufferedReader said) {
    Thread reader = new Thread(() -> {
      try {
        said.transferTo(Writer.nullWriter());
      } catch (IOException ended) {
        // With its process; nothing is left to read.
      }
    });
    reader.setDaemon(true);
    reader.start();
  }

  /** As the operating system does that has no memory left. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends what a test that failed has left running. */
  static void endAll() {
    STARTED.forEach(process -> process.destroyForcibly().onExit().join());
    STARTED.clear();
  }

  void stop() {
    process.destroy();
    process.onExit().join();
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(request(path).GET()).body());
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    String lead = Base64.getEncoder().encodeToString("lead:demo".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + lead);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
