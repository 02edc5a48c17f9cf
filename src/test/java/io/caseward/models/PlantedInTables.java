package io.caseward.models;

import static io.caseward.models.Planted.CHECK;
import static io.caseward.models.Planted.WEIGH;
import static io.caseward.models.Planted.in;

import java.util.List;

/** Faults for {@link TableRules} to find. */
final class PlantedInTables {

  private PlantedInTables() {}

  static List<Planted> faults() {
    return List.of(
        in(WEIGH, "takesTheFirstRuleThatFits", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"", "its hit policy is 'COLLECT'"),
        in(WEIGH, "speaksFeelInEveryCell", "inputExpression id=\"inputExpression_Colour\" typeRef=\"string\" expressionLanguage=\"feel\"", "inputExpression id=\"inputExpression_Colour\" typeRef=\"string\"", "input_Colour speaks ''"),
        in(WEIGH, "speaksFeelInEveryCell", "outputEntry id=\"outputEntry_RedGrams\" expressionLanguage=\"feel\"", "outputEntry id=\"outputEntry_RedGrams\" expressionLanguage=\"juel\"", "rule_Red speaks"),
        in(WEIGH, "explainsEveryRule", "<description>Red ones are heavy.</description>", "", "rule_Red has no annotation"),
        in(WEIGH, "answersWhateverComes", "<text></text>", "<text>\"blue\"</text>", "the rules that fit everything are []"),
        in(WEIGH, "answersWhateverComes", "<text>\"red\"</text>", "<text>-</text>", "the rules that fit everything are [rule_Red, rule_Other]"),
        in(WEIGH, "usesEveryColumn", "<text>\"red\"</text>", "<text></text>", "no rule uses the column 'facts.colour'"),
        in(WEIGH, "repeatsNoRule", "<text>\"red\"</text>", "<text></text>", "rule_Other asks the same"),
        in(WEIGH, "fillsEveryAnswer", "<text>\"heavy\"</text>", "<text></text>", "rule_Red leaves an answer empty"),
        in(WEIGH, "asksForFactsByName", "facts.colour", "colour", "input_Colour asks for 'colour'"),
        in(WEIGH, "saysHowLongItIsKept", " camunda:historyTimeToLive=\"P180D\"", "", "its time to live is ''"),
        in(CHECK, "saysHowLongItIsKept", " camunda:historyTimeToLive=\"P180D\"", "", "its time to live is ''"));
  }
}
