package io.caseward.web;

import java.time.ZoneId;
import java.util.Optional;

/** Where teams sit, for whoever reads about their work from elsewhere. */
public interface TeamPlaces {

  /** Empty for no vendor that is known. */
  Optional<Place> of(String vendor);

  /** A city and its time. */
  record Place(String city, ZoneId zone) {}
}
