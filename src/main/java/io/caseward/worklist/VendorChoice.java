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
 * Which vendor a case of a queue goes to: one that covers its language, or the first of its
 * fallbacks that one covers; by the shares of the queue, where the same case always goes the same
 * way, or to the first vendor that has room.
 */
@Component
class VendorChoice {

  /** Knuth's multiplicative hash spreads numbers that follow each other. */
  private static final long SPREAD = 2_654_435_761L;

  private final Vendors vendors;
  private final TaskTable tasks;

  VendorChoice(Vendors vendors, TaskTable tasks) {
    this.vendors = vendors;
    this.tasks = tasks;
  }

  /**
   * Who gets it.
   *
   * @param language the one it is worked in
   * @param full the vendors that came before and had as many open tasks as they take
   */
  record Choice(String vendor, String language, List<String> full) {}

  /** Empty when no vendor of the queue covers the language or one that it falls back to. */
  Optional<Choice> of(Queue queue, String language, String caseNumber) {
    return queue.languagesFor(language).stream().flatMap(spoken -> among(queue, spoken, caseNumber).stream()).findFirst();
  }

  private Optional<Choice> among(Queue queue, String language, String caseNumber) {
    Set<String> speaking = vendors.all().stream().filter(vendor -> vendor.speaks(language)).map(Vendor::key).collect(Collectors.toSet());
    List<Share> able = queue.shares().stream().filter(share -> speaking.contains(share.vendor())).toList();
    if (able.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(queue.overflow() ? firstWithRoom(queue, able, language) : new Choice(byShare(able, caseNumber), language, List.of()));
  }

  /** The last in the order takes what is left, whatever its limit: work that waits is better than work without a team. */
  private Choice firstWithRoom(Queue queue, List<Share> able, String language) {
    List<String> full = able.stream().limit(able.size() - 1L).takeWhile(share -> isFull(queue, share)).map(Share::vendor).toList();
    return new Choice(able.get(full.size()).vendor(), language, full);
  }

  private boolean isFull(Queue queue, Share share) {
    return share.limit() != null && tasks.hasOpen(queue.key(), share.vendor(), share.limit());
  }

  private static String byShare(List<Share> able, String caseNumber) {
    return at(able, position(caseNumber) % able.stream().mapToInt(Share::share).sum());
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
