package io.caseward.worklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much harm someone is shown in a day.
 *
 * @param exposureLimit how many exposure points someone may be shown in a day; near it their next
 *     tasks are others first, and at it none that can harm
 */
@ConfigurationProperties("caseward.worklist")
record CareSettings(@DefaultValue("60") int exposureLimit) {

  CareSettings {
    if (exposureLimit < 1) {
      throw new IllegalArgumentException("caseward.worklist.exposure-limit is %d. At least 1 is needed.".formatted(exposureLimit));
    }
  }

  /** From here on other work comes first: the last quarter before the limit. */
  int near() {
    return (exposureLimit * 3 + 3) / 4;
  }

  boolean isNear(int points) {
    return points >= near();
  }

  boolean isReached(int points) {
    return points >= exposureLimit;
  }
}
