package io.caseward;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole of Caseward in demo mode, on a port and a PostgreSQL of its own, started once for all
 * the tests that say this. Before each test the cases, tasks and all that belongs to them are gone
 * and the {@link TestClock} stands at its start.
 *
 * <p>Nothing happens by itself: the engine runs no jobs and nothing scheduled runs, until a test
 * asks for it. What is logged as an error fails the test, unless it {@link ExpectsErrors}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "caseward.demo-data=false",
      "spring.main.banner-mode=off",
      // The provider that tests start is no part of what they test.
      "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration"
    })
@ContextConfiguration(initializers = {TestHome.class, TestProvider.Known.class})
@Import({NothingByItself.class, PathsTaken.class})
@ExtendWith({FreshDatabase.class, NoOtherErrors.class})
public @interface CasewardTest {}
