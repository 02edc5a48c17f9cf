package io.caseward.worklist;

import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.worklist.Queue.Share;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    Set<String> speaking = vendors.all().stream().filter(vendor -> vendor.speaks(language)).map(Vendor::key).collect(Collectors.toSet());
    List<Share> able = queue.shares().stream().filter(share -> speaking.contains(share.vendor())).toList();
    int whole = able.stream().mapToInt(Share::share).sum();
    return whole == 0 ? Optional.empty() : Optional.of(at(able, position(caseNumber) % whole));
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
