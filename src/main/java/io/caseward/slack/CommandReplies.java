package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.slack.http.HttpOnce;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers a command at the address that Slack sent with it, to be read by whoever asked and nobody
 * else. What does not arrive is not sent again: whoever waits asks again, and an old answer is wrong.
 */
@Component
class CommandReplies {

  private static final Logger log = LoggerFactory.getLogger(CommandReplies.class);
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final OkHttpClient http;
  private final Outgoing outgoing;

  CommandReplies(SlackSettings settings, Outgoing outgoing) {
    this.http = HttpOnce.once(settings.timeout());
    this.outgoing = outgoing;
  }

  void send(String address, Map<String, Object> content) {
    try {
      Map<String, Object> reply = new LinkedHashMap<>(outgoing.of(content));
      reply.put("response_type", "ephemeral");
      post(address, SlackApi.json(reply));
    } catch (SlackRefusal | SlackApiException | IOException fault) {
      log.warn("A command's answer did not reach Slack: {}", fault.getMessage());
    }
  }

  private void post(String address, String reply) throws IOException {
    Request request = new Request.Builder().url(address).post(RequestBody.create(reply, JSON)).build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        log.warn("Slack answered HTTP {} to a command's answer.", response.code());
      }
    }
  }
}
