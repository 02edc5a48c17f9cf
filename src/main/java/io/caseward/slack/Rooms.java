package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Conversation;
import io.caseward.escalation.LadderTable;
import io.caseward.escalation.Rung;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.worklist.Queues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whose channels there are, by the names that the settings and the ladders give them: a vendor's, or
 * in-house ones, which are told of every vendor's matters anyway. Of any other nothing is known, and
 * one that is shared with another organisation is nobody's here, whatever its name.
 */
@Component
class Rooms {

  private final SlackApi slack;
  private final SlackSettings settings;
  private final RoomSettings own;
  private final Vendors vendors;
  private final Queues queues;
  private final LadderTable ladders;

  Rooms(SlackApi slack, SlackSettings settings, RoomSettings own, Vendors vendors, Queues queues, LadderTable ladders) {
    this.slack = slack;
    this.settings = settings;
    this.own = own;
    this.vendors = vendors;
    this.queues = queues;
    this.ladders = ladders;
  }

  /**
   * A channel whose readers are known.
   *
   * @param vendor whose people read it, null for in-house people
   */
  record Room(String vendor) {

    /** Whether what belongs to this vendor, null for none, may be shown there. */
    boolean mayRead(String owner) {
      return vendor == null || vendor.equals(owner);
    }
  }

  /** Empty where it is not known who reads it. */
  Optional<Room> of(String channel) throws IOException, SlackApiException, SlackRefusal {
    Conversation found = slack.channel(channel);
    boolean elsewhere = found.isExtShared() || found.isPendingExtShared() || found.isIm() || found.isMpim();
    return elsewhere || found.getName() == null ? Optional.empty() : named(found.getName());
  }

  /** A vendor's name for it counts before any other: it has the fewest readers. */
  private Optional<Room> named(String name) {
    List<String> readers = vendors.all().stream().map(Vendor::key).filter(vendor -> isOf(vendor, name)).toList();
    if (readers.size() == 1) {
      return Optional.of(new Room(readers.get(0)));
    }
    return inHouse().anyMatch(name::equals) ? Optional.of(new Room(null)) : Optional.empty();
  }

  private boolean isOf(String vendor, String name) {
    return vendor.equals(own.vendorChannels().get(name)) || warned(vendor).map(Rooms::bare).anyMatch(name::equals);
  }

  /** Where clocks warn; those of whole cases do so in no queue. */
  private Stream<String> warned(String vendor) {
    Stream<String> inQueues = queues.keys().stream().map(queue -> settings.warningChannelOf(queue, vendor));
    return Stream.concat(inQueues, Stream.of(settings.warningChannelOf(null, vendor)));
  }

  /** Where escalations are told, and what the settings call so. */
  private Stream<String> inHouse() {
    List<String> names = new ArrayList<>(own.inHouseChannels());
    List<LadderTable.Row> known = ladders.all();
    known.forEach(ladder -> queues.keys().forEach(queue -> names.add(settings.channelOf(queue, ladder.key()))));
    known.forEach(ladder -> names.addAll(channels(ladder)));
    return Stream.concat(names.stream(), warned(null)).map(Rooms::bare);
  }

  private static String bare(String name) {
    return name.startsWith("#") ? name.substring(1) : name;
  }

  private static List<String> channels(LadderTable.Row ladder) {
    Stream<String> rungs = ladder.rules().rungs().stream().map(Rung::channels).flatMap(List::stream);
    return Stream.concat(Stream.ofNullable(ladder.rules().channel()), rungs).toList();
  }
}
