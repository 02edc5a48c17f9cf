package io.caseward.models;

import static io.caseward.models.Planted.CHECK;
import static io.caseward.models.Planted.FORM;
import static io.caseward.models.Planted.REFUND;
import static io.caseward.models.Planted.WEIGH;
import static io.caseward.models.Planted.in;

import java.util.List;

/** Faults for {@link NameRules} to find. */
final class PlantedInNames {

  private PlantedInNames() {}

  static List<Planted> faults() {
    return List.of(
        in(CHECK, "holdsOneProcessThatCanRun", "isExecutable=\"true\"", "isExecutable=\"false\"", "isExecutable is true"),
        in(REFUND, "holdsOneProcessThatCanRun", "</bpmn:process>", "</bpmn:process><bpmn:process id=\"two\" isExecutable=\"true\" />", "it holds 2 processes"),
        in(WEIGH, "holdsOneDecision", "</decision>", "</decision><decision id=\"two\" />", "it holds 2 decisions"),
        in(CHECK, "isNamedAsItsFile", "id=\"check-order\"", "id=\"check-orders\"", "its key is 'check-orders'"),
        in(WEIGH, "isNamedAsItsFile", "\"weigh-order\"", "\"weigh_order\"", "its key is 'weigh_order'"),
        in(FORM, "isNamedAsItsFile", "\"id\": \"inspect-order\"", "\"id\": \"Inspect\"", "its key is 'Inspect'"),
        new Planted("hasAKeyOfItsOwn", sound -> sound.copied(WEIGH, "bpmn/billing/weigh-order.dmn"), "decision weigh-order stands in 2 files"),
        in(CHECK, "namesItsProcessInWords", "name=\"Check order\"", "name=\"Orders\"", "the process is named 'Orders'"),
        in(CHECK, "hasIdsThatSayTypeAndName", "userTask_InspectOrder", "Activity_0x1y2z3", "'Activity_0x1y2z3' should be 'userTask_InspectOrder'"),
        in(CHECK, "hasFlowIdsThatSayWhereTheyLead", "flow_OrderPlacedToWeighOrder", "Flow_1abc", "'Flow_1abc' should be 'flow_OrderPlacedToWeighOrder'"),
        in(CHECK, "namesTasksVerbAndNoun", "name=\"Inspect order\"", "name=\"Inspection\"", "userTask_InspectOrder is named 'Inspection'"),
        in(CHECK, "namesTasksVerbAndNoun", "name=\"Inspect order\"", "name=\"Inspection order\"", "is named 'Inspection order'"),
        in(CHECK, "namesTasksVerbAndNoun", "name=\"Inspect order\"", "name=\"inspect order\"", "is named 'inspect order'"),
        in(CHECK, "namesActionsAfterWhatTheyDo", "name=\"Note order\"", "name=\"Store order\"", "is named 'Store order' and does 'noteOrder'"),
        in(CHECK, "namesEventsAfterWhatHappened", "name=\"Order placed\"", "name=\"Start\"", "startEvent_OrderPlaced is named 'Start'"),
        in(CHECK, "namesFormsAfterTheirTask", "formRef=\"inspect-order\"", "formRef=\"order\"", "shows the form 'order'"),
        in(REFUND, "namesMessagesByModuleAndFact", "orders.refundSigned", "RefundSigned", "is named 'RefundSigned'"),
        in(REFUND, "namesMessagesByModuleAndFact", "orders.refundSigned", "orders.signRefund", "is named 'orders.signRefund'"),
        in(REFUND, "namesErrorsByBusinessReason", "REFUND_REFUSED", "Error-17", "has the code 'Error-17'"));
  }
}
