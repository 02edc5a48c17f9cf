package io.caseward.models;

import static io.caseward.models.Planted.FORM;
import static io.caseward.models.Planted.in;

import java.util.List;

/** Faults for {@link FormRules} to find. */
final class PlantedInForms {

  private PlantedInForms() {}

  static List<Planted> faults() {
    return List.of(
        in(FORM, "asksEachQuestionOnce", "\"key\": \"fault\"", "\"key\": \"finding\"", "the key 'finding' stands 2 times"),
        in(FORM, "labelsEveryQuestion", "\"label\": \"What is wrong\",", "", "'fault' has no label"),
        in(FORM, "needsEveryAnswerThatItShows", "\"validate\": { \"required\": true }", "\"validate\": { }", "'finding' may be left empty"),
        in(FORM, "boundsItsTexts", ", \"maxLength\": 2000", "", "'fault' takes a text of any length"),
        in(FORM, "offersAnswersToChooseFrom", "\"values\"", "\"choices\"", "'finding' offers nothing to choose"),
        in(FORM, "saysWhatFollowsFromEachAnswer", "\\\"wrong\\\" then \\\"Then: it is refunded.\\\"", "\\\"wrong\\\" then \\\"\\\"", "'finding' does not say what follows from 'wrong'"),
        in(FORM, "hidesByAnAnswerThatCanBeGiven", "=finding != \\\"wrong\\\"", "=finding != \\\"broken\\\"", "'fault' is hidden when"),
        in(FORM, "hidesByAnAnswerThatCanBeGiven", "=finding != \\\"wrong\\\"", "=verdict != \\\"wrong\\\"", "'fault' is hidden when"),
        in(FORM, "hasFieldIdsThatSayTypeAndName", "radio_Finding", "Field_0abc", "'finding' has the id 'Field_0abc'"),
        in(FORM, "fitsOnOneScreen", "\"components\": [", "\"components\": [ {}, {}, {}, {},", "it asks 6 questions"));
  }
}
