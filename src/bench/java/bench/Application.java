package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

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

  /** How much of a core its compilers have had so far; nothing where the system does not tell of threads. */
  Duration compiling() {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
      return threads.map(Application::compiling).reduce(Duration.ZERO, Duration::plus);
    } catch (IOException untold) {
      return Duration.ZERO;
    }
  }

  /** By the name in parentheses, which may hold spaces, and the 12th and 13th field after it: hundredths of a second as user and as system. */
  private static Duration compiling(Path thread) {
    try {
      String told = Files.readString(thread.resolve("stat"));
      int end = told.lastIndexOf(')');
      String[] fields = told.substring(end + 2).split(" ");
      boolean compiler = told.substring(told.indexOf('(') + 1, end).matches("C[12] Compiler.*");
      return compiler ? Duration.ofMillis(10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]))) : Duration.ZERO;
    } catch (IOException ended) {
      return Duration.ZERO;
    }
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
