package io.caseward.sla;

import io.caseward.vendors.Vendors;
import io.caseward.web.TeamPlaces;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A vendor's times are told beside the reader's where they differ. */
@Component
class VendorPlaces implements TeamPlaces {

  private final Vendors vendors;

  VendorPlaces(Vendors vendors) {
    this.vendors = vendors;
  }

  @Override
  public Optional<Place> of(String vendor) {
    return vendors.find(vendor).map(known -> new Place(known.site(), known.zone()));
  }
}
