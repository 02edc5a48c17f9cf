package io.caseward.models;

import static io.caseward.models.Planted.CHECK;
import static io.caseward.models.Planted.FORM;
import static io.caseward.models.Planted.REFUND;
import static io.caseward.models.Planted.in;

import java.util.List;

/** Faults for {@link ReferenceRules} and {@link VariableRules} to find. */
final class PlantedInReferences {

  private PlantedInReferences() {}

  static List<Planted> faults() {
    return List.of(
        in(CHECK, "showsFormsThatExist", "formRef=\"inspect-order\"", "formRef=\"inspect-orders\"", "shows the form 'inspect-orders'"),
        in(CHECK, "asksDecisionsThatExist", "decisionRef=\"weigh-order\"", "decisionRef=\"weigh-orders\"", "asks the decision 'weigh-orders'"),
        in(CHECK, "callsSopsThatExist", "calledElement=\"refund-order\"", "calledElement=\"refund\"", "calls the SOP 'refund'"),
        in(CHECK, "callsInNoCircle", "calledElement=\"refund-order\"", "calledElement=\"check-order\"", "it calls itself"),
        in(CHECK, "handsOnTheCaseNumber", "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", "", "callActivity_RefundOrder hands no business key on"),
        in(CHECK, "keepsFormsAndDecisionsOfItsVersion", "formRefBinding=\"deployment\"", "formRefBinding=\"latest\"", "userTask_InspectOrder takes the newest"),
        in(CHECK, "keepsFormsAndDecisionsOfItsVersion", " camunda:decisionRefBinding=\"deployment\"", "", "businessRuleTask_WeighOrder takes the newest"),
        in(CHECK, "keepsAnswersThatTheFormAsksFor", "out.finding", "out.findings", "keeps the answer 'findings'"),
        in(CHECK, "keepsResultsThatTheDecisionGives", "camunda:resultVariable=\"weight\"", "", "businessRuleTask_WeighOrder keeps the result 'pounds'").after(CHECK, "<bpmn:incoming>flow_OrderPlacedToWeighOrder", "<bpmn:extensionElements><camunda:properties><camunda:property name=\"out.pounds\" value=\"pounds\" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>flow_OrderPlacedToWeighOrder"),
        in(CHECK, "catchesErrorsThatTheCalledSopThrows", "REFUND_REFUSED", "REFUND_LOST", "waits for 'REFUND_LOST'"),
        new Planted("shipsNothingThatNoSopUses", sound -> sound.copied(FORM, "forms/orders/other.form").with("other.form", "inspect-order", "other"), "no SOP uses other.form"),
        in(CHECK, "readsVariablesThatAreSet", "${note}", "${notes}", "'notes' is read"),
        in(CHECK, "readsVariablesThatAreSet", "source=\"finding\"", "source=\"verdict\"", "'verdict' is read"),
        in(CHECK, "comparesWithWordsThatCanOccur", "finding == \"wrong\"", "finding == \"broken\"", "'finding' is compared with 'broken'; it can be [right, wrong]"),
        in(REFUND, "comparesWithWordsThatCanOccur", "finding == \"right\"", "finding == \"fine\"", "'finding' is compared with 'fine'; it can be [right, wrong]"),
        in(CHECK, "readsADecisionBeforeItWaits", "${note}", "${weight.grams}", "serviceTask_RemindClerk reads the result of businessRuleTask_WeighOrder across a wait"));
  }
}
