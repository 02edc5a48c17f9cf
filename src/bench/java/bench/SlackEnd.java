package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack as far as messages are posted to it: it answers after a while, and sometimes asks to wait. */
final class SlackEnd implements AutoCloseable {

  private static final Pattern CASE = Pattern.compile("C-\\d+");
  private static final int TOO_MANY = 429;

  private final HttpServer server;
  private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(2);
  private final Duration latency;
  private final double refused;
  private final Random dice = new Random(6);
  private final AtomicLong ts = new AtomicLong();
  private final Map<String, Instant> reached = new ConcurrentHashMap<>();
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();
  private final Map<String, List<Instant>> posted = new ConcurrentHashMap<>();
  private final AtomicLong refusals = new AtomicLong();

  /** @param refused what part of all posts is answered 429 */
  SlackEnd(Duration latency, double refused) throws IOException {
    this.latency = latency;
    this.refused = refused;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::hear);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  void forget() {
    reached.clear();
    taken.clear();
    posted.clear();
    refusals.set(0);
  }

  /** When the first request about each case came here, by its number. */
  Map<String, Instant> reached() {
    return Map.copyOf(reached);
  }

  /** How many cases' messages were taken. */
  int taken() {
    return taken.size();
  }

  long takenTwice() {
    return taken.values().stream().filter(times -> times > 1).count();
  }

  int channels() {
    return posted.size();
  }

  long refusals() {
    return refusals.get();
  }

  /** How many messages came to a channel less than that after the one before. */
  long closerThan(Duration gap) {
    long close = 0;
    for (List<Instant> channel : posted.values()) {
      List<Instant> sorted = channel.stream().sorted().toList();
      for (int at = 1; at < sorted.size(); at++) {
        close += Duration.between(sorted.get(at - 1), sorted.get(at)).compareTo(gap) < 0 ? 1 : 0;
      }
    }
    return close;
  }

  private void hear(HttpExchange exchange) throws IOException {
    Instant now = Instant.now();
    String path = exchange.getRequestURI().getPath();
    Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean posts = path.endsWith("chat.postMessage");
    boolean refuses = posts && isRefused();
    if (posts && !form.containsKey("thread_ts")) {
      heard(form, now, refuses);
    }
    answers.schedule(() -> answer(exchange, form, refuses), latency.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized boolean isRefused() {
    return dice.nextDouble() < refused;
  }

  private void heard(Map<String, String> form, Instant now, boolean refuses) {
    Matcher about = CASE.matcher(form.get("text"));
    if (about.find()) {
      reached.putIfAbsent(about.group(), now);
      if (refuses) {
        refusals.incrementAndGet();
      } else {
        taken.merge(about.group(), 1, Integer::sum);
        List<Instant> channel = posted.computeIfAbsent(form.get("channel"), key -> new ArrayList<>());
        synchronized (channel) {
          channel.add(now);
        }
      }
    }
  }

  private void answer(HttpExchange exchange, Map<String, String> form, boolean refuses) {
    try {
      String body = "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%d.000100\",\"user\":{\"id\":\"U1\"}}".formatted(form.getOrDefault("channel", "C1"), ts.incrementAndGet());
      byte[] bytes = (refuses ? "{\"ok\":false,\"error\":\"ratelimited\"}" : body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      if (refuses) {
        exchange.getResponseHeaders().set("Retry-After", "1");
      }
      exchange.sendResponseHeaders(refuses ? TOO_MANY : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    } catch (IOException gone) {
      exchange.close();
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
    answers.shutdownNow();
  }
}
