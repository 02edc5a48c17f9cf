package io.caseward.models;

import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import java.util.Set;

/**
 * What models may name of the product.
 *
 * @param actions by name
 * @param queues the keys
 * @param facts what stands behind {@code facts.}
 * @param clocks what stands behind {@code clocks.}
 * @param lists the {@code valuesKey}s that forms are given
 * @param ladders the keys
 * @param penalties the kinds, each with whether it is severe
 */
record ProductWords(
    Map<String, ActionDeclaration> actions,
    Set<String> queues,
    Set<String> facts,
    Set<String> clocks,
    Set<String> lists,
    Set<String> ladders,
    Map<String, Boolean> penalties) {}
