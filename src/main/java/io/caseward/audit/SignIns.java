package io.caseward.audit;

import io.caseward.database.Doer;
import io.caseward.database.Doers;
import io.caseward.people.SignInDenied;
import io.caseward.people.SignedIn;
import io.caseward.people.SignedOut;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record who was let in, who was not, and whose sign-in ended. */
@Component
class SignIns {

  private static final String ACCOUNT = "account";

  private final Notes notes;

  SignIns(Notes notes) {
    this.notes = notes;
  }

  @EventListener
  void in(SignedIn in) {
    Doer who = new Doer(in.account(), null, null, "page", in.address());
    note(who, "sign_in", in.account(), Map.of("how", in.how()));
  }

  /** Nobody acts yet: what was typed is no more than what was typed. */
  @EventListener
  void denied(SignInDenied denied) {
    note(Doer.anonymous("page", denied.address()), "sign_in_refused", denied.account(), Map.of("why", String.valueOf(denied.why())));
  }

  @EventListener
  void out(SignedOut out) {
    Doer by = Doers.current().filter(Doer::isPerson).orElseGet(() -> new Doer(out.by(), null, null, "page", null));
    note(by, "sign_out", out.account(), Map.of("how", out.how()));
  }

  private void note(Doer who, String act, String account, Map<String, ?> facts) {
    Doers.as(who, () -> {
      notes.add(act, ACCOUNT, account, null, facts);
      return null;
    });
  }
}
