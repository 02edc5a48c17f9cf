package io.caseward.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The buttons of an escalation's message in Slack, and the dialogs that some of them open. */
@Component
class Buttons implements HeardBySlack {

  private static final Logger log = LoggerFactory.getLogger(Buttons.class);
  private static final Pattern DIALOGS = Pattern.compile("escalation\\..+");

  /** Slack gives up after three seconds, and says to whoever waits that something went wrong. */
  private static final long PATIENCE = 2_500;

  private final SlackWork work;
  private final Asking asking;
  private final EscalationActs acts;
  private final EscalationDialogs dialogs;
  private final SlackApi slack;
  private final Outgoing outgoing;
  private final Whispers whispers;
  private final Words words;
  private final ObjectMapper json;

  Buttons(SlackWork work, Asking asking, EscalationActs acts, EscalationDialogs dialogs, SlackApi slack, Outgoing outgoing, Whispers whispers, Words words, ObjectMapper json) {
    this.work = work;
    this.asking = asking;
    this.acts = acts;
    this.dialogs = dialogs;
    this.slack = slack;
    this.outgoing = outgoing;
    this.whispers = whispers;
    this.words = words;
    this.json = json;
  }

  @Override
  public void register(App app) {
    EscalationActs.ACTIONS.forEach(action -> app.blockAction(action, (request, context) -> {
      Press press = Press.of(request.getPayload());
      work.after(() -> react(press, pressed(press)));
      return context.ack();
    }));
    app.viewSubmission(DIALOGS, (request, context) -> answer(Sending.of(request.getPayload())));
  }

  private Reaction pressed(Press press) {
    return asking.as(press.user(), page(press.value()), person -> acts.pressed(press.action(), press.value(), person), Reaction.Whisper::new);
  }

  private void react(Press press, Reaction reaction) {
    if (reaction instanceof Reaction.Whisper whisper) {
      whispers.say(press.channel(), press.user(), whisper.mrkdwn());
    } else if (reaction instanceof Reaction.Asks asks) {
      open(press, asks.dialog());
    }
  }

  /** Whoever waited too long for it presses again, or goes to the page. */
  private void open(Press press, Dialog dialog) {
    try {
      slack.open(press.trigger(), outgoing.of(dialog.view(press.channel())));
    } catch (SlackRefusal | SlackApiException | IOException e) {
      log.warn("A dialog about {} could not be opened: {}", press.value(), e.getMessage());
      whispers.say(press.channel(), press.user(), words.of("dialog.notOpened", page(press.value())));
    }
  }

  /** What is wrong is told in the dialog itself; so it waits, but not longer than Slack does. */
  private Response answer(Sending sending) {
    CompletableFuture<Reaction> done = work.begin(() -> sent(sending));
    try {
      return answer(sending, done.get(PATIENCE, TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      done.thenAccept(reaction -> tell(sending, reaction));
      return showing(dialogs.saying(sending.about(), words.of("dialog.slow", page(sending.about()))));
    } catch (ExecutionException broken) {
      log.error("A dialog about {} could not be answered.", sending.about(), broken.getCause());
      return showing(dialogs.saying(sending.about(), words.of("dialog.broken", page(sending.about()))));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return showing(dialogs.saying(sending.about(), words.of("dialog.slow", page(sending.about()))));
    }
  }

  private Reaction sent(Sending sending) {
    return asking.as(sending.user(), page(sending.about()), person -> acts.sent(sending.dialog(), sending.about(), sending.filled(), person), Reaction.Whisper::new);
  }

  private Response answer(Sending sending, Reaction reaction) {
    if (reaction instanceof Reaction.Wrong wrong) {
      return sending.asks(wrong.fields().keySet())
          ? answer(Map.of("response_action", "errors", "errors", wrong.fields()))
          : showing(dialogs.saying(sending.about(), Mrkdwn.escaped(String.join(" ", wrong.fields().values()))));
    }
    return reaction instanceof Reaction.Whisper whisper ? showing(dialogs.saying(sending.about(), whisper.mrkdwn())) : Response.ok();
  }

  /** The dialog is gone by now. */
  private void tell(Sending sending, Reaction reaction) {
    if (reaction instanceof Reaction.Whisper whisper) {
      whispers.say(sending.channel(), sending.user(), whisper.mrkdwn());
    } else if (reaction instanceof Reaction.Wrong wrong) {
      whispers.say(sending.channel(), sending.user(), Mrkdwn.escaped(String.join(" ", wrong.fields().values())));
    }
  }

  private Response showing(Dialog dialog) {
    try {
      return answer(Map.of("response_action", "update", "view", outgoing.of(dialog.view(""))));
    } catch (SlackRefusal | SlackApiException | IOException e) {
      throw new IllegalStateException("Nobody is mentioned in what a dialog says.", e);
    }
  }

  private Response answer(Map<String, Object> body) {
    try {
      return Response.builder().statusCode(200).contentType("application/json; charset=utf-8").body(json.writeValueAsString(body)).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not to be written as JSON: " + body, e);
    }
  }

  private static String page(String number) {
    return Mrkdwn.link("/escalations/" + number, number);
  }
}
