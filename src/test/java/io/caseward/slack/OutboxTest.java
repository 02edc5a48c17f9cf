package io.caseward.slack;

import io.caseward.TestHome;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The outbox with its couriers, on a real database and the fakes, without the rest of Caseward. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = OutboxSlice.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = {TestHome.class, Outside.class})
public @interface OutboxTest {}
