package io.caseward.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** There in demo mode only. */
@Documented
@Component
@ConditionalOnBooleanProperty("caseward.demo")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InDemo {}
