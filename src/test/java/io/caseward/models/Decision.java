package io.caseward.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/** A shipped decision, asked about facts without the rest of the engine. */
final class Decision {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final DmnDecision decision;

  private Decision(DmnDecision decision) {
    this.decision = decision;
  }

  static Decision shipped(String file) {
    Path path = Path.of("bpmn", file);
    String key = path.getFileName().toString().replace(".dmn", "");
    try (InputStream model = Files.newInputStream(path)) {
      return new Decision(ENGINE.parseDecision(key, model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer about(Facts facts) {
    var result = ENGINE.evaluateDecisionTable(decision, Variables.putValue("facts", facts.all()));
    return new Answer(result.getSingleResult().getEntryMap());
  }

  /** The outputs of the rule that fitted. */
  record Answer(Map<String, Object> outputs) {

    Object get(String output) {
      return outputs.get(output);
    }
  }

  /** The facts of a case as the engine hands them on: every name is there, most of them unknown. */
  static final class Facts {

    private static final String[] NAMES = {
      "reason", "subjectType", "market", "language", "reportsOnSubject", "detectorScore",
      "reportedSeverity", "severity", "reportCount", "activeStrikes", "clock", "queue", "contract", "step", "target", "hour"
    };

    private final Map<String, Object> all = new HashMap<>();

    static Facts unknown() {
      Facts facts = new Facts();
      for (String name : NAMES) {
        facts.all.put(name, null);
      }
      return facts;
    }

    Facts with(String name, Object value) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException("No case has a fact '%s'.".formatted(name));
      }
      all.put(name, value);
      return this;
    }

    Map<String, Object> all() {
      return all;
    }
  }
}
