package io.caseward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Caseward: a governance team's standard operating procedures as executable diagrams. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Caseward {

  public static void main(String[] arguments) {
    SpringApplication.run(Caseward.class, arguments);
  }
}
