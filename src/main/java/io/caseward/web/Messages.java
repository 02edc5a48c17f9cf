package io.caseward.web;

import java.io.IOException;
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

  @Bean
  MessageSource messageSource() throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(basenames());
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /** The files without a language; {@code sla_es} is {@code sla} in Spanish. */
  private static String[] basenames() throws IOException {
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
        .map(file -> file.getFilename().replace(".properties", ""))
        .filter(name -> !name.contains("_"))
        .map(name -> "messages." + name)
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }
}
