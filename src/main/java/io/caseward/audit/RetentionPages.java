package io.caseward.audit;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drops months whose time of keeping is over. */
@Controller
class RetentionPages {

  private final Retention retention;

  RetentionPages(Retention retention) {
    this.retention = retention;
  }

  @PostMapping("/record/months/{month}/drop")
  @Requires(Permission.DROP_RECORD_MONTHS)
  String drop(@PathVariable String month, Person by, RedirectAttributes after) {
    retention.drop(parsed(month).atDay(1), by);
    after.addFlashAttribute("toast", "record.months.gone");
    return "redirect:/record/verification";
  }

  private static YearMonth parsed(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw new Refusal(HttpStatus.NOT_FOUND, "month-not-found", Told.of("refusal.noMonth", month));
    }
  }
}
