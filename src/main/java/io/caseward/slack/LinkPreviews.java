package io.caseward.slack;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.LinkSharedEvent;
import io.caseward.people.Person;
import io.caseward.slack.Rooms.Room;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows below a message what its links to Caseward lead to: number, state and due time. Only what
 * whoever posted it may see, and only where everybody who reads the channel may.
 */
@Component
class LinkPreviews implements HeardBySlack {

  private static final Logger log = LoggerFactory.getLogger(LinkPreviews.class);

  /** While somebody types it is not known where it will be read; Slack asks again once it is posted. */
  private static final String BEFORE_IT_IS_POSTED = "composer";

  private final SlackWork work;
  private final Rooms rooms;
  private final Mentions mentions;
  private final Matters matters;
  private final MatterBlocks blocks;
  private final SlackApi slack;
  private final Outgoing outgoing;
  private final SlackSettings settings;

  LinkPreviews(SlackWork work, Rooms rooms, Mentions mentions, Matters matters, MatterBlocks blocks, SlackApi slack, Outgoing outgoing, SlackSettings settings) {
    this.work = work;
    this.rooms = rooms;
    this.mentions = mentions;
    this.matters = matters;
    this.blocks = blocks;
    this.slack = slack;
    this.outgoing = outgoing;
    this.settings = settings;
  }

  @Override
  public void register(App app) {
    app.event(LinkSharedEvent.class, (shared, context) -> {
      LinkSharedEvent event = shared.getEvent();
      work.after(() -> show(event));
      return context.ack();
    });
  }

  private void show(LinkSharedEvent event) {
    Map<String, String> pages = pages(event);
    if (pages.isEmpty() || BEFORE_IT_IS_POSTED.equals(event.getSource())) {
      return;
    }
    try {
      Optional<Room> room = rooms.of(event.getChannel());
      Optional<Person> poster = room.isEmpty() ? Optional.empty() : mentions.account(event.getUser());
      if (poster.isPresent()) {
        show(event, shown(pages, poster.get(), room.get()));
      }
    } catch (SlackRefusal | SlackApiException | IOException fault) {
      log.warn("Links in {} are not shown: {}", event.getChannel(), fault.getMessage());
    }
  }

  /** The paths of our own pages, by the addresses as they were posted. */
  private Map<String, String> pages(LinkSharedEvent event) {
    Map<String, String> pages = new LinkedHashMap<>();
    event.getLinks().forEach(link -> path(link.getUrl()).ifPresent(path -> pages.put(link.getUrl(), path)));
    return pages;
  }

  private Optional<String> path(String address) {
    String base = settings.page("");
    if (!address.startsWith(base + "/")) {
      return Optional.empty();
    }
    String path = address.substring(base.length());
    return Optional.of(path.replaceFirst("[?#].*$", "").replaceFirst("/+$", ""));
  }

  private Map<String, Object> shown(Map<String, String> pages, Person poster, Room room) throws IOException, SlackApiException, SlackRefusal {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (var page : pages.entrySet()) {
      Optional<Matters.Shown> matter = matters.at(page.getValue(), poster).filter(found -> room.mayRead(found.vendor()));
      if (matter.isPresent()) {
        shown.put(page.getKey(), outgoing.of(Map.of("blocks", List.of(Blocks.section(blocks.line(matter.get()))))));
      }
    }
    return shown;
  }

  private void show(LinkSharedEvent event, Map<String, Object> shown) throws IOException, SlackApiException, SlackRefusal {
    if (!shown.isEmpty()) {
      slack.unfurl(event.getChannel(), event.getMessageTs(), shown);
    }
  }
}
