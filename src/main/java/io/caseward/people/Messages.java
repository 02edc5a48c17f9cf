package io.caseward.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text a person reads stands in {@code messages/<module>.properties}. */
@Configuration(proxyBeanMethods = false)
class Messages {

  /** One for all, because a refusal has to say itself in English where nobody gave it one. */
  static final MessageSource ALL = all();

  @Bean
  MessageSource messageSource() {
    return ALL;
  }

  private static MessageSource all() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(basenames());
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /** The files without a language; {@code sla_es} is {@code sla} in Spanish. */
  private static String[] basenames() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
          .map(file -> file.getFilename().replace(".properties", ""))
          .filter(name -> !name.contains("_"))
          .map(name -> "messages." + name)
          .distinct()
          .sorted()
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
