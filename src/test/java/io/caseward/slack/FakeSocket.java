package io.caseward.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's end of Socket Mode: greets, sends envelopes, and waits for each to be acknowledged. */
final class FakeSocket extends WebSocketServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CompletableFuture<Integer> listens = new CompletableFuture<>();
  private final BlockingQueue<WebSocket> connected = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
  private WebSocket other;
  private int envelopes;

  FakeSocket() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    setDaemon(true);
  }

  /** It stands from the first time that somebody asks for it; the server's own threads lock this object. */
  String address() {
    if (!listens.isDone()) {
      start();
    }
    return "ws://127.0.0.1:" + listens.orTimeout(10, TimeUnit.SECONDS).join() + "/link";
  }

  void awaitsConnection() throws InterruptedException {
    other = connected.poll(10, TimeUnit.SECONDS);
    if (other == null) {
      throw new AssertionError("Nobody has connected.");
    }
  }

  /** What comes back for what Slack says, without the envelope's number. */
  JsonNode says(String type, String payload) throws InterruptedException {
    String id = "envelope-" + ++envelopes;
    ObjectNode envelope = JSON.createObjectNode().put("type", type).put("envelope_id", id).put("accepts_response_payload", true);
    envelope.set("payload", FakeSlack.json(payload));
    other.send(envelope.toString());
    String answer = acknowledged.poll(10, TimeUnit.SECONDS);
    if (answer == null || !FakeSlack.json(answer).path("envelope_id").asText().equals(id)) {
      throw new AssertionError("%s was not acknowledged, but %s".formatted(id, answer));
    }
    return FakeSlack.json(answer).path("payload");
  }

  @Override
  public void onStart() {
    listens.complete(getPort());
  }

  @Override
  public void onOpen(WebSocket opened, ClientHandshake handshake) {
    opened.send("{\"type\":\"hello\",\"num_connections\":1}");
    connected.add(opened);
  }

  @Override
  public void onMessage(WebSocket from, String message) {
    acknowledged.add(message);
  }

  @Override
  public void onClose(WebSocket closed, int code, String reason, boolean remote) {
    connected.remove(closed);
  }

  @Override
  public void onError(WebSocket where, Exception broken) {
    listens.completeExceptionally(broken);
  }
}
