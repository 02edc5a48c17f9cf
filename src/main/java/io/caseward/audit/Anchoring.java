package io.caseward.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs the head on time and brings what was signed to its places, until it is there. */
@Component
class Anchoring {

  private static final Logger log = LoggerFactory.getLogger(Anchoring.class);

  private final Anchors anchors;
  private final List<AnchorPlace> places;
  private final AuditSettings settings;
  private final Clock clock;

  Anchoring(Anchors anchors, List<AnchorPlace> places, AuditSettings settings, Clock clock) {
    this.anchors = anchors;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void onTime() {
    try {
      anchors.sign(isDue());
      deliver();
    } catch (RuntimeException e) {
      log.warn("The record's head could not be anchored; the next try is in a minute.", e);
    }
  }

  private boolean isDue() {
    Instant last = anchors.newest().map(Anchor::signedAt).orElse(Instant.EPOCH);
    return !clock.instant().isBefore(last.plus(settings.anchorEvery()));
  }

  /** At once, whenever the last one was. */
  void now() {
    anchors.sign(true);
    deliver();
  }

  private void deliver() {
    places.stream().filter(AnchorPlace::wanted).forEach(this::deliver);
  }

  /** In their order: one that fails holds up the next ones. */
  private void deliver(AnchorPlace place) {
    for (Anchor anchor : anchors.missingAt(place.name())) {
      try {
        if (place.keep(anchor)) {
          anchors.kept(anchor, place.name());
        }
      } catch (IOException | RuntimeException e) {
        log.warn("Anchor {} of the record did not come to '{}' ({}); it is tried again in a minute.", anchor.id(), place.name(), e.toString());
        return;
      }
    }
  }
}
