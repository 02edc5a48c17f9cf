package io.caseward.escalation;

import io.caseward.escalation.oncall.OnCall;
import io.caseward.escalation.oncall.RotationTable;
import io.caseward.people.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What every ladder keeps to. */
@Component
class LadderCheck {

  private static final int MOST_RUNGS = 10;

  private final OnCall onCall;
  private final LadderTable ladders;
  private final RotationTable rotations;

  LadderCheck(OnCall onCall, LadderTable ladders, RotationTable rotations) {
    this.onCall = onCall;
    this.ladders = ladders;
    this.rotations = rotations;
  }

  /** Refuses rules by which a matter could not climb. */
  void check(String key, LadderRules rules, LadderFields typed) {
    hasRungs(rules);
    for (int rung = 0; rung < rules.rungs().size(); rung++) {
      int row = typed.filled().get(rung);
      rules.rungs().get(rung).whom().forEach(whom -> findsThem(whom, row));
    }
    leadsSomewhere(key, rules.then());
  }

  private static void hasRungs(LadderRules rules) {
    if (rules.rungs().isEmpty()) {
      throw LadderForm.wrong("who-0", Told.of("refusal.ladderEmpty"));
    }
    if (rules.rungs().size() > MOST_RUNGS) {
      throw LadderForm.wrong("who-" + MOST_RUNGS, Told.of("refusal.ladderRungs", rules.rungs().size(), MOST_RUNGS));
    }
  }

  private void findsThem(Whom whom, int row) {
    switch (whom.kind()) {
      case Whom.PERSON -> onCall.answering(LadderFields.PEOPLE + row, whom.name(), LadderForm::wrong);
      case Whom.CHANNEL -> { }
      default -> isAGroup(whom.spelt(), LadderFields.WHO + row);
    }
  }

  private void isAGroup(String spelt, String field) {
    List<String> known = Stream.concat(Whom.groups().stream(), rotations.keys().stream().map(key -> new Whom(Whom.ROTATION, key).spelt())).toList();
    if (!known.contains(spelt)) {
      throw LadderForm.wrong(field, Told.of("refusal.ladderGroup", field, spelt, Told.list(known)));
    }
  }

  /** A ladder that comes back to itself would never say that it has run out. */
  private void leadsSomewhere(String key, String then) {
    List<String> way = new ArrayList<>(List.of(key));
    for (Optional<String> next = Optional.ofNullable(then); next.isPresent(); next = Optional.ofNullable(known(next.get()).rules().then())) {
      way.add(next.get());
      if (next.get().equals(key)) {
        throw LadderForm.wrong("then", Told.of("refusal.ladderCircle", then, String.join(" → ", way)));
      }
    }
  }

  private LadderTable.Row known(String key) {
    return ladders.find(key).orElseThrow(() -> LadderForm.wrong("then", Told.of("refusal.ladderThen", key, Told.list(ladders.keys()))));
  }
}
