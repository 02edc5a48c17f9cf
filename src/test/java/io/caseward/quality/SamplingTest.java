package io.caseward.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class SamplingTest {

  private static final BigDecimal ALL = BigDecimal.ONE;
  private static final BigDecimal NONE = BigDecimal.ZERO;

  @Autowired private Story story;
  @Autowired private Sampling sampling;
  @Autowired private SampleStore samples;
  @Autowired private JdbcClient sql;

  @AfterEach
  void noSharesOfTheirOwn() {
    sql.sql("delete from sample_share where of_queue <> '*' or of_vendor <> '*'").update();
  }

  /** Tests begin without any. */
  @Test
  void drawsATenthWhereNobodyHasSetAnything() throws IOException {
    String shipped = new ClassPathResource("db/migration/V080__quality.sql").getContentAsString(StandardCharsets.UTF_8);

    assertThat(shipped).contains("insert into sample_share (share) values (0.10);");
  }

  @Test
  void drawsTheNarrowestShareThatIsSet() {
    sampling.drawShare(null, null, new BigDecimal("0.1"));
    sampling.drawShare("vouchers", null, new BigDecimal("0.2"));
    sampling.drawShare(null, "harbor", new BigDecimal("0.3"));
    sampling.drawShare("vouchers", "harbor", new BigDecimal("0.4"));

    assertThat(samples.share("vouchers", "harbor")).isEqualByComparingTo("0.4");
    assertThat(samples.share("vouchers", "kestrel")).isEqualByComparingTo("0.2");
    assertThat(samples.share("reviews", "harbor")).isEqualByComparingTo("0.3");
    assertThat(samples.share("vouchers", null)).isEqualByComparingTo("0.2");
    assertThat(samples.share("reviews", "kestrel")).isEqualByComparingTo("0.1");
  }

  @Test
  void keepsWhatWasDrawnOnceHoweverOftenItIsAsked() {
    sampling.drawShare(null, null, ALL);
    String number = story.opens("fake_reviews", Severity.MEDIUM);

    assertThat(sampling.draw(number, "violation")).isTrue();
    assertThat(sampling.draw(number, "violation")).isTrue();

    assertThat(drawn()).containsExactly(number);
  }

  @Test
  void keepsNothingOfACaseThatWasNotDrawn() {
    sampling.drawShare(null, null, NONE);
    String number = story.opens("fake_reviews", Severity.MEDIUM);

    assertThat(sampling.draw(number, "violation")).isFalse();

    assertThat(drawn()).isEmpty();
  }

  @Test
  void asksForASecondReviewOfADrawnCase() {
    sampling.drawShare(null, null, ALL);
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    story.reviewed(number, "no_violation");

    assertThat(story.task(number, "userTask_SecondReviewCase").anotherPerson()).isTrue();
  }

  @Test
  void refusesAShareOverOne() {
    assertThatThrownBy(() -> sampling.drawShare("vouchers", null, new BigDecimal("10")))
        .hasMessage("A share of 10 cannot be drawn; it is 0 for none to 1 for all.");
  }

  private List<String> drawn() {
    return story.seeing(() -> sql.sql("select case_number from sample").query(String.class).list());
  }
}
