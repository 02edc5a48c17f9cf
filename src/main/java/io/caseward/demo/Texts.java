package io.caseward.demo;

import org.springframework.context.annotation.Bean;

/** The script is read and the plan made once. */
@InDemo
class Texts {

  @Bean
  Script script() {
    return Script.read();
  }

  @Bean
  Plan plan(Script script) {
    return Planning.of(script);
  }
}
