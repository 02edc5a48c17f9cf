package io.caseward.escalation;

import java.time.Instant;

/** Someone who was told, on which rung and when; round counts how often the top was begun again. */
public record Told(int round, int rung, String who, Instant at) {}
