package io.caseward.workflow.engine;

import io.caseward.workflow.guard.DeploymentRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** SOPs are published by the product alone; any other door is told where to go. */
@Component
class Publishing {

  private static final ThreadLocal<Boolean> OURS = new ThreadLocal<>();

  private final boolean othersToo;

  Publishing(@Value("${caseward.sop.direct-deployment:false}") boolean othersToo) {
    this.othersToo = othersToo;
  }

  /** Lets the work deploy on this thread. */
  static void during(Runnable deployment) {
    OURS.set(true);
    try {
      deployment.run();
    } finally {
      OURS.remove();
    }
  }

  void check(String deployment) {
    if (OURS.get() == null && !othersToo) {
      throw new DeploymentRefused("'%s' was not deployed: publish it in the Studio, where it is checked, reviewed and recorded.".formatted(deployment));
    }
  }
}
