package io.caseward.sop;

import io.caseward.workflow.SopDeployments;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before the first page is served, every shipped SOP stands in the engine. */
@Component
class ShippingAtStart implements SmartLifecycle {

  private final ShippedBundles shipped;
  private final Shipping shipping;
  private final SopDeployments deployments;
  private boolean running;

  ShippingAtStart(ShippedBundles shipped, Shipping shipping, SopDeployments deployments) {
    this.shipped = shipped;
    this.shipping = shipping;
    this.deployments = deployments;
  }

  @Override
  public void start() {
    List<Bundle> bundles = shipped.all();
    bundles.forEach(shipping::ship);
    List<String> missing = bundles.stream().map(Bundle::sop).filter(sop -> !deployments.isPublished(sop)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("These SOPs are shipped but stand in no engine: %s.".formatted(String.join(", ", missing)));
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Long before the web server, which starts in one of the last phases. */
  @Override
  public int getPhase() {
    return 0;
  }
}
