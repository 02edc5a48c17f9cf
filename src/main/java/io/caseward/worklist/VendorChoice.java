package io.caseward.worklist;

import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.worklist.Queue.Share;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which vendor a case of a queue goes to: one that covers its language, by the shares of the queue.
 * The same case always goes the same way.
 */
@Component
class VendorChoice {

  /** Knuth's multiplicative hash spreads numbers that follow each other. */
  private static final long SPREAD = 2_654_435_761L;

  private final Vendors vendors;

  VendorChoice(Vendors vendors) {
    this.vendors = vendors;
  }

  /** Empty when no vendor of the queue covers the language. */
  Optional<String> of(Queue queue, String language, String caseNumber) {
    List<Share> able = queue.shares().stream().filter(share -> speaks(share.vendor(), language)).toList();
    int whole = able.stream().mapToInt(Share::share).sum();
    return whole == 0 ? Optional.empty() : Optional.of(at(able, position(caseNumber) % whole));
  }

  private boolean speaks(String vendor, String language) {
    return vendors.find(vendor).map((Vendor found) -> found.speaks(language)).orElse(false);
  }

  private static long position(String caseNumber) {
    long number = Long.parseLong(caseNumber.replaceAll("\\D", ""));
    return (number * SPREAD & 0xffff_ffffL) >>> 8;
  }

  private static String at(List<Share> able, long position) {
    long passed = 0;
    for (Share share : able) {
      passed += share.share();
      if (position < passed) {
        return share.vendor();
      }
    }
    throw new IllegalStateException("Position %d lies outside the shares %s.".formatted(position, able));
  }
}
