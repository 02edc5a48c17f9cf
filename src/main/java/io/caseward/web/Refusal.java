package io.caseward.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What could not be done, and why, in a sentence for the person who asked. Programs get it as
 * problem details (RFC 9457), people as a page or a banner.
 */
public class Refusal extends RuntimeException {

  private final HttpStatus status;
  private final String type;
  private final Map<String, String> fields;

  /**
   * @param type the stable last part of the problem's type URI, in kebab-case
   * @param fields a sentence for each field that is wrong, by its name in the request
   */
  public Refusal(HttpStatus status, String type, String sentence, Map<String, String> fields) {
    super(sentence);
    this.status = status;
    this.type = type;
    this.fields = Map.copyOf(fields);
  }

  public Refusal(HttpStatus status, String type, String sentence) {
    this(status, type, sentence, Map.of());
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return type;
  }

  public Map<String, String> fields() {
    return fields;
  }
}
