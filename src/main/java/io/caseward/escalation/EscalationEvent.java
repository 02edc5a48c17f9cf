package io.caseward.escalation;

import java.time.Instant;

/** An escalation moved on. Published in the transaction that moves it, as it stands after. */
public sealed interface EscalationEvent
    permits EscalationTold,
        EscalationAcknowledged, EscalationSeconded, EscalationPassed, EscalationKept, EscalationReminded, EscalationLapsed, EscalationJoined, EscalationHandedOn, EscalationGathered,
        EscalationResolved,
        EscalationStoodDown,
        LadderExhausted {

  Escalation escalation();

  Instant at();
}
