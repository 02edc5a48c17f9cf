package io.caseward.escalation;

import java.util.List;

/** Who hears of a matter, and after how much silence the next does. */
public record Ladder(String key, String channel, List<Rung> rungs) {}
