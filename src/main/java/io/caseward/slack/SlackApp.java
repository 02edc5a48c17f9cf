package io.caseward.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.caseward.database.Sha256;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What Slack calls, made of all the features that it calls. Who brings a request here has made sure
 * that it is Slack's; whether it was heard before is looked at here, because Slack repeats what it
 * thinks was not heard, whichever way it takes.
 */
@Component
class SlackApp {

  /** Buttons that only open a page of ours; Slack tells of those too, and warns its user when nobody hears. */
  private static final Pattern OPENS_A_PAGE = Pattern.compile(".*\\.open");

  private final App app;
  private final SlackRequestParser parser;
  private final HeardBefore heard;

  SlackApp(SlackSettings settings, SlackApi slack, HeardBefore heard, List<HeardBySlack> features) {
    AppConfig config = AppConfig.builder().slack(slack.inAHurry()).singleTeamBotToken(settings.token()).signingSecret("").build();
    this.parser = new SlackRequestParser(config);
    this.heard = heard;
    // Nothing stands before our own: Bolt's would check signatures less strictly, and ask Slack at every start who we are.
    this.app = new App(config, new ArrayList<>());
    app.blockAction(OPENS_A_PAGE, (request, context) -> context.ack());
    features.forEach(feature -> feature.register(app));
  }

  /** Hears an HTTP request once. */
  Response hear(String body, Map<String, List<String>> headers) {
    return hear(body, SlackRequestParser.HttpRequest.builder().requestBody(body).headers(new RequestHeaders(headers)).build());
  }

  /** The same for what came through a socket: JSON whatever it is. */
  Response hear(String payload) {
    return hear(payload, SlackRequestParser.HttpRequest.builder().socketMode(true).requestBody(payload).headers(new RequestHeaders(Map.of())).build());
  }

  private Response hear(String body, SlackRequestParser.HttpRequest sent) {
    Request<?> request = read(sent);
    if (request.getRequestType() == RequestType.UrlVerification) {
      return run(request);
    }
    String key = Sha256.hex(body);
    return heard.first(key) ? run(request, key) : Response.ok();
  }

  private Request<?> read(SlackRequestParser.HttpRequest sent) {
    try {
      Request<?> request = parser.parse(sent);
      if (request == null) {
        throw unreadable("The body is nothing that Slack documents.");
      }
      return request;
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw unreadable("The body is no JSON of Slack's: " + e.getMessage());
    }
  }

  private static Refusal unreadable(String why) {
    return new Refusal(HttpStatus.BAD_REQUEST, "unreadable-body", Told.verbatim(why));
  }

  /** What could not be begun was not heard: Slack's next try finds it undone. */
  private Response run(Request<?> request, String key) {
    try {
      return run(request);
    } catch (RejectedExecutionException busy) {
      heard.forget(key);
      return Response.builder().statusCode(HttpStatus.SERVICE_UNAVAILABLE.value()).build();
    } catch (RuntimeException broken) {
      heard.forget(key);
      throw broken;
    }
  }

  private Response run(Request<?> request) {
    try {
      return app.run(request);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("What Slack sent could not be handled.", e);
    }
  }
}
