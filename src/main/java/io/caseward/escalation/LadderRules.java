package io.caseward.escalation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What an edition of a ladder says.
 *
 * @param channel the Slack channel where its matters are told, null for that of each matter's queue
 * @param then the ladder that goes on where this one ends, null for none
 * @param again what is told again once every rung stayed silent
 * @param acknowledgements how many people's word the climbing stops for
 * @param leaseMinutes how long whoever acknowledged may be silent before it climbs again
 * @param storm from how many at once, in one queue and of one vendor, those that come join one; 0
 *     for never
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LadderRules(String channel, List<Rung> rungs, String then, Again again, int acknowledgements, int leaseMinutes, int storm) {

  /** Of editions that say nothing of it. */
  static final int USUAL_LEASE = 240;

  public LadderRules {
    acknowledgements = Math.max(1, acknowledgements);
    leaseMinutes = leaseMinutes == 0 ? USUAL_LEASE : leaseMinutes;
  }

  /** What is told again once every rung stayed silent. */
  public enum Again {
    /** The top rung, until somebody answers. */
    TOP,
    /** Every rung, from the first on. */
    ALL;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Again of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
