package io.caseward.cases;

import java.util.List;

/**
 * What became of a report.
 *
 * @param report its number, such as {@code R-5501}
 * @param caseNumber the case it opened or joined
 * @param opened whether it opened the case
 * @param repeated whether the same report had come before; the rest is what was answered then
 * @param warnings sentences
 */
public record Received(
    String report, String caseNumber, boolean opened, boolean repeated, List<String> warnings) {}
