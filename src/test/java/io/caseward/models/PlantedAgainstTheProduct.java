package io.caseward.models;

import static io.caseward.models.Planted.CHECK;
import static io.caseward.models.Planted.FORM;
import static io.caseward.models.Planted.WEIGH;
import static io.caseward.models.Planted.in;

import java.util.List;

/** Faults for {@link ProductRules} to find. */
final class PlantedAgainstTheProduct {

  private PlantedAgainstTheProduct() {}

  static List<Planted> faults() {
    return List.of(
        in(CHECK, "passesTheGuard", "camunda:delegateExpression=\"${noteOrder}\"", "camunda:class=\"java.lang.Thread\"", "serviceTask_NoteOrder"),
        in(CHECK, "passesTheGuard", "${finding == \"wrong\" and facts.colour != \"red\"}", "${finding.getClass() != null}", "is refused"),
        in(CHECK, "namesDeclaredActions", "${noteOrder}", "${storeOrder}", "does 'storeOrder'"),
        in(CHECK, "givesEachActionWhatItNeeds", "in.weight", "in.mass", "serviceTask_NoteOrder gives [mass]"),
        in(CHECK, "givesEachActionWhatItNeeds", "<camunda:property name=\"in.note\" value=\"${note}\" />", "", "serviceTask_RemindClerk gives []"),
        in(CHECK, "keepsWhatTheActionGives", "out.note", "out.notes", "serviceTask_NoteOrder keeps [notes]"),
        in(CHECK, "catchesEveryDeclaredError", "attachedToRef=\"callActivity_RefundOrder\"", "attachedToRef=\"serviceTask_RemindClerk\"", "serviceTask_RemindClerk catches [REFUND_REFUSED]"),
        in(CHECK, "namesQueuesThatExist", "value=\"orders\"", "value=\"parcels\"", "the queue 'parcels' does not exist"),
        in(WEIGH, "namesQueuesThatExist", "name=\"grams\"", "name=\"queue\"", "the queue 'heavy' does not exist"),
        in(CHECK, "readsFactsThatExist", "facts.colour", "facts.smell", "'facts.smell' is read"),
        in(WEIGH, "readsFactsThatExist", "facts.colour", "facts.smell", "'facts.smell' is read"),
        in(CHECK, "asksClocksThatExist", "clocks.resolve", "clocks.noon", "asks for '${clocks.noon}'"),
        in(FORM, "offersListsThatExist", "\"type\": \"textarea\"", "\"valuesKey\": \"ghosts\", \"type\": \"select\"", "'fault' offers the list 'ghosts'"),
        in(WEIGH, "choosesLaddersThatExist", "name=\"grams\"", "name=\"ladder\"", "it answers 'heavy', which is no ladder"),
        in(WEIGH, "proposesPenaltiesThatExist", "name=\"grams\"", "name=\"penalty\"", "it answers 'heavy', which is no penalty"),
        in(WEIGH, "callsSeverePenaltiesSevere", "<output id=\"output_Grams\"", "<output id=\"output_Severe\" name=\"severe\" /><output id=\"output_Grams\"", "rule_Red calls \"ban\" severe: false").after(WEIGH, "name=\"grams\"", "name=\"penalty\"").after(WEIGH, "<text>\"heavy\"</text>", "<text>false</text></outputEntry><outputEntry><text>\"ban\"</text>").after(WEIGH, "<text>\"light\"</text>", "<text>false</text></outputEntry><outputEntry><text>\"fine\"</text>"),
        in(CHECK, "setsTargetsThatAreDurations", "value=\"PT1H\"", "value=\"1 hour\"", "the target '1 hour' is no duration"),
        in(WEIGH, "setsTargetsThatAreDurations", "name=\"grams\"", "name=\"target\"", "the target 'heavy' is no duration"));
  }
}
