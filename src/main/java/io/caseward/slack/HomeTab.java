package io.caseward.slack;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.caseward.people.Person;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Caseward's home in Slack, made anew whenever somebody opens it, and after they took a task there. */
@Component
class HomeTab implements HeardBySlack {

  private static final Logger log = LoggerFactory.getLogger(HomeTab.class);
  private static final String HOME = "home";

  private final SlackWork work;
  private final Asking asking;
  private final HomeView view;
  private final TakingNext next;
  private final SlackApi slack;
  private final Outgoing outgoing;
  private final Words words;

  HomeTab(SlackWork work, Asking asking, HomeView view, TakingNext next, SlackApi slack, Outgoing outgoing, Words words) {
    this.work = work;
    this.asking = asking;
    this.view = view;
    this.next = next;
    this.slack = slack;
    this.outgoing = outgoing;
    this.words = words;
  }

  @Override
  public void register(App app) {
    app.event(AppHomeOpenedEvent.class, (opened, context) -> {
      String user = opened.getEvent().getUser();
      if (HOME.equals(opened.getEvent().getTab())) {
        work.after(() -> show(user));
      }
      return context.ack();
    });
    app.blockAction(HomeView.TAKE_NEXT, (request, context) -> {
      String user = request.getPayload().getUser().getId();
      work.after(() -> show(user, person -> view.of(person, next.of(person))));
      return context.ack();
    });
  }

  /** Shows it as it is now to somebody who has become somebody else here; where there is no room, when they next open it. */
  void refresh(String user) {
    try {
      if (slack.ready()) {
        work.after(() -> show(user));
      }
    } catch (RejectedExecutionException busy) {
      log.debug("The home of {} stays as it is.", user);
    }
  }

  private void show(String user) {
    show(user, person -> view.of(person, ""));
  }

  private void show(String user, Function<Person, Map<String, Object>> of) {
    String page = Mrkdwn.link("/worklist", words.of("tasks.worklist"));
    publish(user, asking.as(user, page, of, HomeView::said));
  }

  /** Where it fails the old one stands; whoever reads it opens it again. */
  private void publish(String user, Map<String, Object> content) {
    try {
      slack.publish(user, outgoing.of(content));
    } catch (SlackRefusal | SlackApiException | IOException fault) {
      log.warn("The home of {} was not shown: {}", user, fault.getMessage());
    }
  }
}
