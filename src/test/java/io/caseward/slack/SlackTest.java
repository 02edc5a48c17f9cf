package io.caseward.slack;

import io.caseward.CasewardTest;
import io.caseward.TestHome;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** The whole of Caseward, with a Slack and a receiver of webhooks to talk to. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CasewardTest
@ContextConfiguration(initializers = {TestHome.class, Outside.class})
public @interface SlackTest {}
