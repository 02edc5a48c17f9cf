package io.caseward.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A marketplace's system that takes webhooks. */
public final class FakeWebhook extends FakeServer {

  /**
   * @param headers with lower-case names
   */
  public record Heard(Map<String, String> headers, String body) {

    public String header(String name) {
      return headers.get(name.toLowerCase());
    }

    public JsonNode json() {
      return FakeSlack.json(body);
    }
  }

  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  /** Everything taken so far, in order. */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  public String url() {
    return address() + "caseward";
  }

  /** Tells the next calls what goes wrong with them. */
  public Faults next() {
    return next("caseward");
  }

  public void forget() {
    heard.clear();
    forgetCalls();
  }

  @Override
  Answer answer(String asked, HttpExchange exchange, String body) {
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(), header -> header.getValue().get(0)));
    heard.add(new Heard(headers, body));
    return new Answer(202, "");
  }
}
