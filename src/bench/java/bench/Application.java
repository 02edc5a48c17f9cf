package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A jar in a process of its own. */
final class Application implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  /** Whether the accounts are there is part of being up; the peer asks for none. */
  private static final String LEAD = "Basic " + Base64.getEncoder().encodeToString("lead:demo".getBytes(StandardCharsets.UTF_8));

  private final Process process;
  private final int port;

  private Application(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param alive an address that is answered once it is up
   */
  static Application start(Path jar, Path log, String alive, List<String> settings) throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Duser.timezone=UTC", "-jar", jar.toString(), "--server.port=" + port));
    command.addAll(settings);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile())).start();
    Application application = new Application(process, port);
    application.await(alive, log);
    return application;
  }

  String address() {
    return "http://localhost:" + port;
  }

  private void await(String alive, Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!answers(alive)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("It did not start; see " + log);
      }
      Thread.sleep(250);
    }
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", LEAD).build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
