package io.caseward.cases.privacy;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** For how many days each kind of case is to be kept, as it was typed; nothing means for ever. */
record KeepingForm(Map<String, String> typed) {

  private static final int MOST = 36_500;

  /** Null for ever; what the form does not name stays as it is. */
  Integer days(KeepingRule rule) {
    String days = typed.get(rule.field());
    if (days == null) {
      return rule.days();
    }
    return days.isBlank() ? null : number(rule.field(), days.strip());
  }

  private static int number(String field, String days) {
    if (!days.matches("[1-9][0-9]{0,4}") || Integer.parseInt(days) > MOST) {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "retention-refused", field, Told.of("refusal.keepingDays", field, days, MOST));
    }
    return Integer.parseInt(days);
  }
}
