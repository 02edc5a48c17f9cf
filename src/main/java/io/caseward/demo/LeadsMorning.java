package io.caseward.demo;

import io.caseward.workflow.DomainAction;
import io.caseward.worklist.GivingMany;
import io.caseward.worklist.Said;

/** What a lead does about all the stories together: one act on what waits in a queue. */
@InDemo
class LeadsMorning {

  private static final String LISTINGS = "/worklist?tab=team&queue=listings&holder=nobody";

  private final GivingMany giving;
  private final Casting casting;

  LeadsMorning(GivingMany giving, Casting casting) {
    this.giving = giving;
    this.casting = casting;
  }

  /** Gives a queue's waiting tasks to one reviewer; those of other vendors are refused, and that is told. */
  @DomainAction
  public void handsOut() {
    giving.give(LISTINGS, "reviewer-harbor-3", new Said("Liza takes the listings before her shift ends."), casting.named("lead"));
  }
}
