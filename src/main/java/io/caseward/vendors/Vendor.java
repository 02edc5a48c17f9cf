package io.caseward.vendors;

import java.time.ZoneId;
import java.util.List;

/**
 * A firm that reviews for us.
 *
 * @param site the city its people sit in
 * @param languages ISO 639-1 codes
 */
public record Vendor(
    String key,
    String name,
    String site,
    ZoneId zone,
    List<String> languages) {

  public boolean speaks(String language) {
    return languages.contains(language);
  }
}
