package io.caseward.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that misbehaves when it is told to. */
public abstract class FakeServer implements AutoCloseable {

  /** What happens to a request instead of, or after, its being taken. */
  public record Fault(boolean taken, int status, Map<String, String> headers) {

    private static final int HANG = -1;
    private static final int RESET = -2;
  }

  /** What the server answers when nothing is wrong. */
  public record Answer(int status, String body, Map<String, String> headers) {

    Answer(int status, String body) {
      this(status, body, Map.of());
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean down;

  FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** What is asked for is the path's last part: one of Slack's methods, or nothing. */
  abstract Answer answer(String asked, HttpExchange exchange, String body);

  /** Tells the next calls of a method what goes wrong with them, one fault a call. */
  public Faults next(String asked) {
    return new Faults(faults.computeIfAbsent(asked, key -> new ConcurrentLinkedQueue<>()));
  }

  /** Answers nobody any more: whoever asks cannot tell whether they were heard. */
  public void goDown() {
    down = true;
  }

  public void comeUp() {
    down = false;
  }

  /** What was asked for so far, in order, whatever came of it. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  void forgetCalls() {
    faults.clear();
    calls.clear();
    down = false;
  }

  public record Faults(Queue<Fault> queue) {

    public Faults isRateLimited(int seconds) {
      return with(new Fault(false, 429, Map.of("Retry-After", "" + seconds)));
    }

    public Faults isRefused(int status) {
      return with(new Fault(false, status, Map.of()));
    }

    public Faults isTakenThenAnswered(int status, Map<String, String> headers) {
      return with(new Fault(true, status, headers));
    }

    public Faults isTakenThenHangs() {
      return with(new Fault(true, Fault.HANG, Map.of()));
    }

    public Faults isTakenThenReset() {
      return with(new Fault(true, Fault.RESET, Map.of()));
    }

    public Faults isReset() {
      return with(new Fault(false, Fault.RESET, Map.of()));
    }

    private Faults with(Fault fault) {
      queue.add(fault);
      return this;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (down) {
      exchange.close();
      return;
    }
    String path = exchange.getRequestURI().getPath();
    String asked = path.substring(path.lastIndexOf('/') + 1);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(asked);
    Optional<Fault> fault =
        Optional.ofNullable(faults.get(asked)).map(Queue::poll);
    if (fault.isEmpty()) {
      Answer answer = answer(asked, exchange, body);
      send(exchange, answer, answer.headers());
    } else {
      misbehave(exchange, asked, body, fault.get());
    }
  }

  private void misbehave(HttpExchange exchange, String asked, String body, Fault fault)
      throws IOException {
    if (fault.taken()) {
      answer(asked, exchange, body);
    }
    if (fault.status() == Fault.HANG) {
      awaitClose();
    }
    if (fault.status() < 0) {
      exchange.close();
    } else {
      send(exchange, new Answer(fault.status(), ""), fault.headers());
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Answer answer, Map<String, String> headers)
      throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
