package io.caseward.escalation;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Makes and changes ladders, for the matters that begin to climb from then on. */
@Service
public class LadderSettings {

  private final LadderTable table;
  private final LadderCheck check;
  private final Clock time;

  LadderSettings(LadderTable table, LadderCheck check, Clock time) {
    this.table = table;
    this.check = check;
    this.time = time;
  }

  /** A new edition, where that is a change. */
  @DomainAction
  public void change(String key, LadderFields typed, Person by) {
    table.lock();
    LadderTable.Row before = table.find(key).orElseThrow();
    LadderRules rules = checked(key, typed);
    table.rename(key, LadderForm.name(typed));
    if (!rules.equals(before.rules())) {
      table.add(key, before.edition() + 1, rules, time.instant(), by.name());
    }
  }

  @DomainAction
  public void make(LadderFields typed, Person by) {
    String key = typed.get("key");
    if (!key.matches("[a-z][a-z0-9-]{0,39}")) {
      throw LadderForm.wrong("key", Told.of("refusal.ladderKey", key));
    }
    if (table.find(key).isPresent()) {
      throw LadderForm.wrong("key", Told.of("refusal.ladderTaken", key));
    }
    LadderRules rules = checked(key, typed);
    table.add(key, LadderForm.name(typed));
    table.add(key, 1, rules, time.instant(), by.name());
  }

  private LadderRules checked(String key, LadderFields typed) {
    LadderForm.name(typed);
    LadderRules rules = LadderForm.rules(typed);
    check.check(key, rules, typed);
    return rules;
  }
}
