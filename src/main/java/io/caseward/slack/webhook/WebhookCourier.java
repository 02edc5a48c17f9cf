package io.caseward.slack.webhook;

import io.caseward.slack.http.HttpOnce;
import io.caseward.slack.http.PublicSockets;
import io.caseward.slack.http.RetryAfter;
import io.caseward.slack.outbox.Courier;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.Errand;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * Posts signed webhooks. Every answer but a 2xx is tried again: the receiver knows a repeated one
 * by its key, so that nothing has to be looked for.
 */
@Component
class WebhookCourier implements Courier {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final int GONE = 410;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final WebhookSettings settings;
  private final Clock clock;
  private final OkHttpClient http;

  WebhookCourier(WebhookSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    OkHttpClient.Builder http = HttpOnce.once(settings.timeout()).newBuilder();
    this.http = settings.allowPrivate() ? http.build() : onlyPublic(http);
  }

  /** Through a proxy it would be the proxy's address that is checked. */
  private static OkHttpClient onlyPublic(OkHttpClient.Builder http) {
    return http.socketFactory(new PublicSockets()).proxy(java.net.Proxy.NO_PROXY).build();
  }

  @Override
  public Kind kind() {
    return Kind.WEBHOOK;
  }

  @Override
  public boolean ready() {
    return !settings.url().isBlank();
  }

  @Override
  public Outcome deliver(Errand errand) {
    try (Response answer = http.newCall(request(errand.entry())).execute()) {
      return outcome(answer);
    } catch (PublicSockets.Refused refused) {
      return Outcome.never(refused.getMessage() + ".");
    } catch (IOException fault) {
      return Outcome.later("%s did not answer: %s.".formatted(settings.url(), fault.getMessage()));
    }
  }

  private Request request(Entry entry) {
    WebhookRequest webhook = WebhookRequest.of(entry, settings.secret(), clock.instant());
    Request.Builder request =
        new Request.Builder()
            .url(settings.url())
            .header("User-Agent", "Caseward")
            .post(RequestBody.create(webhook.body(), JSON));
    webhook.headers().forEach(request::header);
    return request.build();
  }

  private Outcome outcome(Response answer) {
    String said = "HTTP %d from %s".formatted(answer.code(), settings.url());
    if (answer.isSuccessful()) {
      return Outcome.delivered(null, "HTTP " + answer.code());
    }
    if (answer.code() == GONE) {
      return Outcome.never(said + ": it takes no webhooks any more.");
    }
    Duration wait = RetryAfter.of(answer.header("Retry-After"), clock.instant());
    return wait == null ? Outcome.later(said + ".") : Outcome.held(said + ".", atMost(wait));
  }

  private static Duration atMost(Duration wait) {
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
