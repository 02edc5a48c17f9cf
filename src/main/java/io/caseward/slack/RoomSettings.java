package io.caseward.slack;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In which channels a link to a case shows what it leads to, besides those that Caseward posts to.
 *
 * @param inHouseChannels the names of channels that in-house people alone read
 * @param vendorChannels the vendor whose people read a channel, by its name without the sign
 */
@ConfigurationProperties("caseward.slack.links")
record RoomSettings(@DefaultValue List<String> inHouseChannels, @DefaultValue Map<String, String> vendorChannels) {

  @Override
  public String toString() {
    return "Links shown in " + inHouseChannels + " and " + vendorChannels.keySet();
  }
}
