package io.caseward.quality;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.workflow.DomainAction;
import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Draws the cases that a second person looks at. */
@Service
public class Sampling {

  private final Cases cases;
  private final SampleStore samples;
  private final Clock clock;

  Sampling(Cases cases, SampleStore samples, Clock clock) {
    this.cases = cases;
    this.samples = samples;
    this.clock = clock;
  }

  /**
   * Whether the case is in the sample; asked again it is again.
   *
   * @param verdict the first reviewer's, kept with what is drawn
   */
  @DomainAction
  public boolean draw(String caseNumber, String verdict) {
    CaseFile file = cases.find(caseNumber).orElseThrow();
    BigDecimal share = samples.share(file.queue(), file.vendor());
    boolean drawn = Lot.of(caseNumber, samples.salt()) < share.doubleValue();
    if (drawn) {
      samples.keep(file, verdict, share, clock.instant());
    }
    return drawn;
  }

  /**
   * Sets what share is drawn.
   *
   * @param queue null for every queue without a share of its own
   * @param vendor null for every vendor without a share of its own
   * @param share 0 for none, 1 for all
   */
  @DomainAction
  public void drawShare(String queue, String vendor, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "A share of %s cannot be drawn; it is 0 for none to 1 for all.".formatted(share));
    }
    samples.setShare(queue, vendor, share);
  }
}
