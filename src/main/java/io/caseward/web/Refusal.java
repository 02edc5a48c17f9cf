package io.caseward.web;

import io.caseward.people.Told;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What could not be done, and why, in a sentence for the person who asked, in the language they
 * read. Programs get it as problem details (RFC 9457), people as a page or a banner.
 */
public class Refusal extends RuntimeException {

  private final HttpStatus status;
  private final String type;
  private final Told sentence;
  private final Map<String, Told> fields;

  /**
   * @param type the stable last part of the problem's type URI, in kebab-case
   * @param fields a sentence for each field that is wrong, by its name in the request
   */
  public Refusal(HttpStatus status, String type, Told sentence, Map<String, Told> fields) {
    this.status = status;
    this.type = type;
    this.sentence = sentence;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Refusal(HttpStatus status, String type, Told sentence) {
    this(status, type, sentence, Map.of());
  }

  /** One field is wrong, and nothing else. */
  public static Refusal ofField(HttpStatus status, String type, String field, Told sentence) {
    return new Refusal(status, type, sentence, Map.of(field, sentence));
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return type;
  }

  public Told sentence() {
    return sentence;
  }

  public Map<String, Told> fields() {
    return fields;
  }

  /** The sentence in English, as logs have it. */
  @Override
  public String getMessage() {
    return sentence.inEnglish();
  }
}
