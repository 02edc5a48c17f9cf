package io.caseward.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A change of state: one transaction in the scope {@code system}. What is acted on has been found
 * before, in the scope of the person who acts.
 *
 * <p>It is done once more where another transaction changed the same at the same time.
 */
@Documented
@Transactional
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DomainAction {

  /** False for one that moves something besides the database, such as its place in a file. */
  boolean repeatable() default true;
}
