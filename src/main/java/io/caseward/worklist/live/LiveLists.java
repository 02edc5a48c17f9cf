package io.caseward.worklist.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.people.Attendance.Attendant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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

  private record Listener(Attendant who, SseEmitter stream) {

    /** What a vendor's person may hear of: what they may see. */
    boolean mayHear(TaskChange change) {
      String vendor = who.person().vendor();
      return vendor == null || vendor.equals(change.vendor());
    }
  }

  SseEmitter open(Attendant who) {
    Listener listener = new Listener(who, new SseEmitter(LONGEST.toMillis()));
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

  /** Who was let in as somebody they are no more is asked again who they are: the browser comes back by itself. */
  void part(Function<Collection<Attendant>, Set<Attendant>> gone) {
    Set<Attendant> over = gone.apply(listeners.stream().map(Listener::who).toList());
    listeners.stream().filter(listener -> over.contains(listener.who())).forEach(listener -> {
      listeners.remove(listener);
      listener.stream().complete();
    });
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
