package io.caseward.people.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one account, or one token, may ask of one node: plenty for whoever works and for programs that work
 * through a list, too little for one that has gone wild to slow everybody down.
 *
 * @param perSecond requests that an account, and each token of its programs, may make a second in the
 *     long run; 0 for any number
 * @param burst how many it may make at once before that counts
 * @param signInsPerMinute tries to sign in that may come from one address a minute, whatever the
 *     accounts; 0 for any number. Behind a proxy all of them come from its address, unless
 *     {@code server.forward-headers-strategy} says whom it speaks for
 */
@ConfigurationProperties("caseward.rate")
record RateSettings(
    @DefaultValue("100") int perSecond,
    @DefaultValue("1000") int burst,
    @DefaultValue("300") int signInsPerMinute) {

  RateSettings {
    if (perSecond < 0 || signInsPerMinute < 0 || burst < Math.max(1, perSecond)) {
      throw new IllegalArgumentException(
          "caseward.rate.per-second is %d, .burst %d and .sign-ins-per-minute %d: none may be negative, and burst not smaller than per-second."
              .formatted(perSecond, burst, signInsPerMinute));
    }
  }
}
