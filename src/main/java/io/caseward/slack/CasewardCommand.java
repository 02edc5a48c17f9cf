package io.caseward.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import io.caseward.people.Person;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code /caseward}: what somebody typed behind it, and the answer that they alone read. */
@Component
class CasewardCommand implements HeardBySlack {

  static final String COMMAND = "/caseward";

  private final SlackWork work;
  private final Asking asking;
  private final CommandAnswers answers;
  private final LinkOffer link;
  private final CommandReplies replies;
  private final Words words;

  CasewardCommand(SlackWork work, Asking asking, CommandAnswers answers, LinkOffer link, CommandReplies replies, Words words) {
    this.work = work;
    this.asking = asking;
    this.answers = answers;
    this.link = link;
    this.replies = replies;
    this.words = words;
  }

  @Override
  public void register(App app) {
    app.command(COMMAND, (request, context) -> {
      SlashCommandPayload typed = request.getPayload();
      work.after(() -> replies.send(typed.getResponseUrl(), answer(typed.getUserId(), typed.getText())));
      return context.ack();
    });
  }

  private Map<String, Object> answer(String user, String text) {
    String typed = text == null ? "" : text.strip();
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "", "help" -> answers.help();
      case "link" -> link.to(user);
      default -> asking.as(user, Mrkdwn.link("/worklist", words.of("tasks.worklist")), person -> to(person, typed), CommandAnswers::said);
    };
  }

  private Map<String, Object> to(Person person, String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "tasks" -> answers.tasks(person);
      case "next" -> answers.next(person);
      case "oncall", "on-call" -> answers.onCall(person);
      default -> Matters.isNumber(typed) ? answers.matter(typed, person) : answers.unknown(typed);
    };
  }
}
