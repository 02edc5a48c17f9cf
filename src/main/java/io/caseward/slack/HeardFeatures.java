package io.caseward.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.util.EventsApiPayloadParser;
import com.slack.api.model.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What Slack has to be told to send: what the features register themselves for, and nothing besides. */
@Component
class HeardFeatures {

  private final TreeSet<String> commands = new TreeSet<>();
  private final TreeSet<String> events = new TreeSet<>();

  HeardFeatures(List<HeardBySlack> features) {
    Register register = new Register();
    features.forEach(feature -> feature.register(register));
    register.executorService().shutdown();
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  List<String> events() {
    return List.copyOf(events);
  }

  /** Handles nothing: takes down what it would. */
  private final class Register extends App {

    Register() {
      super(AppConfig.builder().singleTeamBotToken("").signingSecret("").build(), new ArrayList<>());
    }

    @Override
    public App command(String command, SlashCommandHandler handler) {
      commands.add(command);
      return this;
    }

    @Override
    public <E extends Event> App event(Class<E> event, BoltEventHandler<E> handler) {
      events.add(EventsApiPayloadParser.getEventTypeAndSubtype(event));
      return this;
    }
  }
}
