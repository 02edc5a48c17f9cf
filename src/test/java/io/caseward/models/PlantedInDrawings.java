package io.caseward.models;

import static io.caseward.models.Planted.CHECK;
import static io.caseward.models.Planted.REFUND;
import static io.caseward.models.Planted.in;

import java.util.List;

/** Faults for {@link FlowRules} and {@link LayoutRules} to find. */
final class PlantedInDrawings {

  private PlantedInDrawings() {}

  static List<Planted> flows() {
    return List.of(
        in(CHECK, "asksAQuestionWhereItSplits", "name=\"Order wrong?\"", "name=\"Order wrong\"", "ask a question"),
        in(CHECK, "labelsEveryAnswer", "name=\"no\" ", "", "label each flow"),
        in(CHECK, "labelsEveryAnswer", "name=\"no\" ", "name=\"yes\" ", "each differently"),
        in(CHECK, "marksADefaultFlow", " default=\"flow_OrderWrongToOrderKept\"", "", "mark one of its own flows"),
        in(CHECK, "conditionsEveryOtherFlow", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${finding == \"wrong\" and facts.colour != \"red\"}</bpmn:conditionExpression>", "", "flow_OrderWrongToRefundOrder has no condition"),
        in(CHECK, "asksOnlyAtGateways", "sourceRef=\"userTask_InspectOrder\"", "sourceRef=\"serviceTask_NoteOrder\"", "serviceTask_NoteOrder splits by itself"),
        in(CHECK, "canReachEveryStep", "sourceRef=\"boundaryEvent_InspectionOverdue\" targetRef=\"serviceTask_RemindClerk\"", "sourceRef=\"boundaryEvent_InspectionOverdue\" targetRef=\"endEvent_ClerkReminded\"", "nothing leads to serviceTask_RemindClerk"),
        in(CHECK, "endsOnEveryPath", "targetRef=\"endEvent_ClerkReminded\"", "targetRef=\"serviceTask_RemindClerk\"", "no end can be reached from serviceTask_RemindClerk"),
        in(CHECK, "waitsInEveryLoop", "targetRef=\"endEvent_ClerkReminded\"", "targetRef=\"serviceTask_RemindClerk\"", "serviceTask_RemindClerk stands in a loop"),
        in(REFUND, "catchesOnlyErrorsThatAreDefined", "errorRef=\"error_RefundRefused\"", "errorRef=\"error_Other\"", "the error 'error_Other' is not defined"),
        in(CHECK, "warnsOfLatenessWithoutEndingTheStep", " cancelActivity=\"false\"", "", "boundaryEvent_InspectionOverdue ends the step"),
        in(CHECK, "givesEveryPersonsStepItsClock", "attachedToRef=\"userTask_InspectOrder\"", "attachedToRef=\"serviceTask_NoteOrder\"", "userTask_InspectOrder can be late"),
        in(CHECK, "fitsOnOnePage", "</bpmn:process>", "<bpmn:manualTask id=\"m\" name=\"Do it\" />".repeat(16) + "</bpmn:process>", "it has 26 shapes"));
  }

  static List<Planted> layout() {
    String noted = "<dc:Bounds x=\"390\" y=\"220\" width=\"100\" height=\"80\" />";
    return List.of(
        in(CHECK, "placesEveryShape", "bpmnElement=\"serviceTask_NoteOrder\"", "bpmnElement=\"nothing\"", "serviceTask_NoteOrder has no bounds"),
        in(CHECK, "placesEveryLabel", "bpmnElement=\"gateway_OrderWrong\"", "bpmnElement=\"nothing\"", "the label of gateway_OrderWrong has no bounds"),
        in(CHECK, "drawsEveryFlowFromEdgeToEdge", "bpmnElement=\"flow_OrderWrongToOrderKept\"", "bpmnElement=\"nothing\"", "flow_OrderWrongToOrderKept is drawn through []"),
        in(CHECK, "drawsEveryFlowFromEdgeToEdge", noted, "<dc:Bounds x=\"395\" y=\"220\" width=\"90\" height=\"80\" />", "flow_WeighOrderToNoteOrder is drawn through"),
        in(CHECK, "keepsShapesApart", noted, "<dc:Bounds x=\"330\" y=\"220\" width=\"100\" height=\"80\" />", "businessRuleTask_WeighOrder lies on serviceTask_NoteOrder"),
        in(CHECK, "keepsLabelsClear", noted, "<dc:Bounds x=\"150\" y=\"285\" width=\"100\" height=\"80\" />", "the label of startEvent_OrderPlaced lies on serviceTask_NoteOrder"),
        in(CHECK, "keepsLabelsClear", "<dc:Bounds x=\"761\" y=\"243\"", "<dc:Bounds x=\"741\" y=\"223\"", "the label of flow_OrderWrongToOrderKept lies on the label of gateway_OrderWrong"),
        in(CHECK, "keepsLabelsClear", "<di:waypoint x=\"198\" y=\"260\" />", "<di:waypoint x=\"198\" y=\"290\" />", "flow_OrderPlacedToWeighOrder strikes out the label of startEvent_OrderPlaced"),
        in(CHECK, "crossesNoFlows", "<di:waypoint x=\"590\" y=\"490\" />", "<di:waypoint x=\"920\" y=\"490\" /><di:waypoint x=\"920\" y=\"330\" /><di:waypoint x=\"590\" y=\"330\" />", "flow_RefundRefusedToInspectOrder cross"),
        in(CHECK, "leadsNoFlowThroughAShape", noted, "<dc:Bounds x=\"670\" y=\"300\" width=\"100\" height=\"80\" />", "flow_OrderWrongToRefundOrder runs through serviceTask_NoteOrder"),
        in(CHECK, "drawsItsHappyPathAsOneLine", "<di:waypoint x=\"942\" y=\"260\" />", "<di:waypoint x=\"942\" y=\"270\" />", "stops at gateway_OrderWrong"),
        in(CHECK, "readsFromLeftToRight", "<dc:Bounds x=\"942\" y=\"242\" width=\"36\" height=\"36\" />", "<dc:Bounds x=\"42\" y=\"42\" width=\"36\" height=\"36\" />", "flow_OrderWrongToOrderKept leads to the left"));
  }
}
