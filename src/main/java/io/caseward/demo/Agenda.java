package io.caseward.demo;

import static io.caseward.cases.Severity.CRITICAL;
import static io.caseward.cases.Severity.HIGH;
import static io.caseward.cases.Severity.MEDIUM;
import static io.caseward.demo.Ending.APPEAL_IS_HEARD;
import static io.caseward.demo.Ending.AWAITS_APPROVAL;
import static io.caseward.demo.Ending.AWAITS_INFORMATION;
import static io.caseward.demo.Ending.AWAITS_POLICY;
import static io.caseward.demo.Ending.AWAITS_SECOND_REVIEW;
import static io.caseward.demo.Ending.CLEARED;
import static io.caseward.demo.Ending.INFORMATION_CAME;
import static io.caseward.demo.Ending.IN_APPEAL_WINDOW;
import static io.caseward.demo.Ending.OVERDUE;
import static io.caseward.demo.Ending.OVERDUE_ACKNOWLEDGED;
import static io.caseward.demo.Ending.OVERDUE_INSTRUCTED;
import static io.caseward.demo.Ending.OVERDUE_RAISED;
import static io.caseward.demo.Ending.OVERTURNED;
import static io.caseward.demo.Ending.TAKEN;
import static io.caseward.demo.Ending.UPHELD;
import static io.caseward.demo.Ending.WAITS_IN_QUEUE;
import static io.caseward.demo.Ending.WINDOW_CLOSED;
import static io.caseward.demo.Ending.WITH_THE_LEAD;
import static io.caseward.demo.Turn.ASKS;
import static io.caseward.demo.Turn.ASKS_IN_VAIN;
import static io.caseward.demo.Turn.GROWS_GRAVER;
import static io.caseward.demo.Turn.HELD;
import static io.caseward.demo.Turn.LATE;
import static io.caseward.demo.Turn.LATE_AND_SETTLED;
import static io.caseward.demo.Turn.PENALTY_REFUSED;
import static io.caseward.demo.Turn.REVIEWS_DIFFER;
import static io.caseward.demo.Wanted.cases;

import java.util.List;

/**
 * How many cases of each kind the demo has, beside the histories. A language chooses the vendor
 * where one alone speaks it: Tagalog is Harbor's, which works round the clock, so that what is to be
 * overdue today is so on any day of the week.
 */
final class Agenda {

  private static final List<String> CONDUCT = List.of("harassment", "hateful_conduct", "sensitive_media");
  private static final List<String> TRADE = List.of("counterfeit_vouchers", "fake_reviews", "misleading_listing", "price_gouging");

  static final List<Wanted> CASES =
      List.of(
          cases(24, CLEARED),
          cases(6, CLEARED, ASKS),
          cases(2, CLEARED, LATE),
          cases(2, CLEARED, REVIEWS_DIFFER).that(CRITICAL),
          cases(10, WINDOW_CLOSED).in("tl").that(MEDIUM),
          cases(17, IN_APPEAL_WINDOW),
          cases(5, IN_APPEAL_WINDOW, ASKS),
          cases(2, IN_APPEAL_WINDOW, ASKS_IN_VAIN).that(MEDIUM),
          cases(4, IN_APPEAL_WINDOW, LATE),
          cases(4, IN_APPEAL_WINDOW, LATE_AND_SETTLED),
          cases(3, IN_APPEAL_WINDOW).that(CRITICAL),
          cases(2, IN_APPEAL_WINDOW, PENALTY_REFUSED).that(CRITICAL),
          cases(2, IN_APPEAL_WINDOW, REVIEWS_DIFFER).that(CRITICAL),
          cases(7, UPHELD),
          cases(5, OVERTURNED),
          cases(3, APPEAL_IS_HEARD),
          cases(2, APPEAL_IS_HEARD, HELD).heldBy("policy"),
          cases(1, APPEAL_IS_HEARD, HELD).heldBy("policy-3"),
          cases(2, AWAITS_APPROVAL).that(CRITICAL),
          cases(1, AWAITS_APPROVAL, HELD).that(CRITICAL).heldBy("policy-2"),
          cases(2, AWAITS_POLICY).that(CRITICAL),
          cases(1, AWAITS_POLICY, HELD).that(CRITICAL).heldBy("policy"),
          cases(2, AWAITS_POLICY, REVIEWS_DIFFER).that(CRITICAL),
          cases(1, AWAITS_POLICY, REVIEWS_DIFFER, HELD).that(CRITICAL).heldBy("policy-2"),
          cases(5, AWAITS_SECOND_REVIEW, GROWS_GRAVER).that(MEDIUM),
          cases(2, AWAITS_SECOND_REVIEW, GROWS_GRAVER, HELD).that(MEDIUM),
          cases(8, AWAITS_INFORMATION),
          cases(3, INFORMATION_CAME).that(MEDIUM),
          cases(3, TAKEN).in("tl").heldBy("reviewer-harbor"),
          cases(3, TAKEN).in("tl").about(TRADE).heldBy("reviewer-harbor-2"),
          cases(2, TAKEN).in("tl").about(CONDUCT).heldBy("reviewer-harbor-3"),
          cases(3, TAKEN).in("ms", "zh").heldBy("reviewer-kestrel"),
          cases(2, TAKEN).in("ms", "zh").heldBy("reviewer-kestrel-2"),
          cases(3, TAKEN).in("es").about(TRADE).heldBy("reviewer-inhouse"),
          cases(2, TAKEN).in("es").about(TRADE).heldBy("reviewer-inhouse-2"),
          cases(28, WAITS_IN_QUEUE),
          cases(2, OVERDUE).in("tl").that(HIGH),
          cases(1, OVERDUE).in("tl").that(CRITICAL),
          cases(3, OVERDUE_ACKNOWLEDGED).in("tl").that(HIGH),
          cases(1, OVERDUE_INSTRUCTED).in("tl").that(MEDIUM),
          cases(1, OVERDUE_INSTRUCTED, HELD).in("tl").that(HIGH),
          cases(1, OVERDUE_RAISED).in("tl").that(HIGH),
          cases(1, OVERDUE_RAISED, HELD).in("tl").that(MEDIUM),
          cases(2, WITH_THE_LEAD).in("th", "vi").that(MEDIUM),
          cases(1, WITH_THE_LEAD, HELD).in("ko").that(MEDIUM).heldBy("lead"));

  private Agenda() {}
}
