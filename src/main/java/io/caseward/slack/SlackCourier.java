package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Courier;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.Errand.Place;
import io.caseward.slack.outbox.Errand;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Posts what starts a conversation, edits that message ever after, and answers in its thread. What
 * comes first starts it, whichever act that is: no message is lost for want of the one before.
 */
@Component
class SlackCourier implements Courier {

  /** Slack's clock and ours may differ by so much. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final SlackApi slack;
  private final Outgoing outgoing;
  private final DirectChannels direct;
  private final Duration timeout;
  private final Clock clock;

  SlackCourier(SlackApi slack, Outgoing outgoing, DirectChannels direct, SlackSettings settings, Clock clock) {
    this.slack = slack;
    this.outgoing = outgoing;
    this.direct = direct;
    this.timeout = settings.timeout();
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.SLACK;
  }

  @Override
  public boolean ready() {
    return slack.ready();
  }

  @Override
  public Outcome deliver(Errand errand) {
    try {
      Place place = bring(errand, outgoing.of(errand.content()));
      return Outcome.delivered(place.channel(), place.id());
    } catch (SlackRefusal refusal) {
      return SlackAnswers.of(refusal);
    } catch (SlackApiException answer) {
      return SlackAnswers.of(answer, clock.instant());
    } catch (IOException fault) {
      return SlackAnswers.of(fault);
    }
  }

  private Place bring(Errand errand, Map<String, Object> content)
      throws IOException, SlackApiException, SlackRefusal {
    Entry entry = errand.entry();
    if (entry.act() == Act.WHISPER) {
      return slack.whisper(entry.channel(), content);
    }
    if (entry.act() == Act.EDIT && errand.start() != null) {
      return slack.edit(errand.start(), content);
    }
    Optional<Place> standing = standing(errand);
    return standing.isPresent() ? standing.get() : post(errand, content);
  }

  /** After an answer that never came, the channel is looked at before anything is posted again. */
  private Optional<Place> standing(Errand errand)
      throws IOException, SlackApiException, SlackRefusal {
    if (errand.askedBefore() == null) {
      return Optional.empty();
    }
    String oldest = errand.askedBefore().minus(SKEW).getEpochSecond() + ".000000";
    return slack.find(errand.entry().key(), channelId(errand), thread(errand), oldest);
  }

  private String channelId(Errand errand) throws IOException, SlackApiException, SlackRefusal {
    if (errand.start() != null) {
      return errand.start().channel();
    }
    if (direct.is(errand.entry())) {
      return direct.channelOf(errand.entry());
    }
    return errand.channelId() != null
        ? errand.channelId()
        : slack.channelId(errand.entry().channel());
  }

  private Place post(Errand errand, Map<String, Object> content)
      throws IOException, SlackApiException, SlackRefusal {
    Map<String, Object> metadata = new HashMap<>(errand.entry().metadata());
    metadata.put("message", errand.entry().key().toString());
    String channel = errand.start() != null || direct.is(errand.entry()) ? channelId(errand) : errand.entry().channel();
    checkLease(errand.entry());
    return slack.post(channel, thread(errand), content, metadata);
  }

  /** With the lease over, another sender may be posting the same. */
  private void checkLease(Entry entry) throws IOException {
    if (clock.instant().plus(timeout).isAfter(entry.leasedUntil())) {
      throw new InterruptedIOException("asking Slack who and where took longer than the lease");
    }
  }

  private static String thread(Errand errand) {
    return errand.startsAt().map(Place::id).orElse(null);
  }
}
