package io.caseward;

import io.caseward.audit.VerifyRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Caseward: a governance team's standard operating procedures as executable diagrams. Beans are
 * named by their full class names, so that two modules may each have a {@code Desk}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Caseward {

  public static void main(String[] arguments) {
    UnpackedJar.of(arguments).ifPresentOrElse(jar -> jar.run(arguments), () -> run(arguments));
  }

  /** Starts with the classes that are there. */
  public static void run(String[] arguments) {
    if (VerifyRecord.isAskedBy(arguments)) {
      System.exit(VerifyRecord.run(arguments));
    }
    SpringApplication.run(Caseward.class, arguments);
  }
}
