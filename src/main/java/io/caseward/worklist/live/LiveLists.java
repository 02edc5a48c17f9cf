package io.caseward.worklist.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The lists that people have open on this node. */
@Component
class LiveLists {

  /** The browser asks again by itself, and is asked who it is again then. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final ObjectMapper json;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  LiveLists(ObjectMapper json) {
    this.json = json;
  }

  private record Listener(Person person, SseEmitter stream) {

    /** What a vendor's person may hear of: what they may see. */
    boolean mayHear(TaskChange change) {
      return person.vendor() == null || person.vendor().equals(change.vendor());
    }
  }

  SseEmitter open(Person person) {
    Listener listener = new Listener(person, new SseEmitter(LONGEST.toMillis()));
    listener.stream().onCompletion(() -> listeners.remove(listener));
    listener.stream().onTimeout(listener.stream()::complete);
    listener.stream().onError(gone -> listeners.remove(listener));
    listeners.add(listener);
    send(listener, SseEmitter.event().comment("open"));
    return listener.stream();
  }

  boolean nobodyListens() {
    return listeners.isEmpty();
  }

  void tell(List<TaskChange> changes) {
    for (Listener listener : listeners) {
      List<TaskChange> heard = changes.stream().filter(listener::mayHear).toList();
      if (!heard.isEmpty()) {
        send(listener, SseEmitter.event().name("tasks").data(text(heard)));
      }
    }
  }

  /** Keeps streams open through proxies, and finds those whose browser has gone. */
  void beat() {
    listeners.forEach(listener -> send(listener, SseEmitter.event().comment("beat")));
  }

  /** A stream has no end of its own, and would hold this node's shutdown up: the browsers go to another node. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    listeners.forEach(listener -> listener.stream().complete());
  }

  private void send(Listener listener, SseEmitter.SseEventBuilder event) {
    try {
      listener.stream().send(event);
    } catch (IOException | IllegalStateException gone) {
      listeners.remove(listener);
    }
  }

  private String text(List<TaskChange> changes) {
    try {
      return json.writeValueAsString(changes.stream().map(LiveLists::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> line(TaskChange change) {
    Map<String, String> line = new HashMap<>();
    line.put("task", change.task());
    line.put("state", change.state());
    line.put("queue", change.queue());
    line.put("assignee", change.assignee());
    return line;
  }
}
