/**
 * The demo's past: about 200 made-up cases of the last two weeks, told through the product's own
 * doors so that everything that belongs to a case is there and agrees. Each case is told in one
 * transaction on a thread whose time is the story's ({@link io.caseward.database.StoryTime}), to the
 * engine too: what fell due on the way happened at its time, and no job that is past is ever seen by
 * the engine's workers. (Moving finished cases back in time by SQL would have meant to know every
 * table, every path and every message of every module.)
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "cases",
      "worklist",
      "sla",
      "enforcement",
      "escalation",
      "policy",
      "people",
      "workflow",
      "database"
    })
package io.caseward.demo;

import org.springframework.modulith.ApplicationModule;
