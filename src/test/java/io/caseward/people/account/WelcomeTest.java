package io.caseward.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The first thing that anyone reads of Caseward. */
@CasewardTest
@ExtendWith(OutputCaptureExtension.class)
class WelcomeTest {

  @Autowired Welcome welcome;
  @Autowired ConfigurableApplicationContext context;

  @Test
  void namesTheAddressAndADemoAccountALine(CapturedOutput output) {
    welcome.ready(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));

    assertThat(output.getOut().lines())
        .anyMatch(line -> line.contains("Caseward is ready at http://localhost:"))
        .contains("Demo mode: every password is 'demo'.")
        .anyMatch(line -> line.matches("  lead-harbor +vendor lead, harbor"));
  }
}
