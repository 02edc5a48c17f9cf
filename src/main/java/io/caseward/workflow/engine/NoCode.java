package io.caseward.workflow.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/** No diagram names a class or brings a script: what would make one throws instead. */
final class NoCode {

  private NoCode() {}

  static final class Classes implements ArtifactFactory {
    @Override
    public <T> T getArtifact(Class<T> type) {
      throw new ProcessEngineException("The class '%s' may not be named in a diagram; name a declared action.".formatted(type.getName()));
    }
  }

  static final class Scripts extends ScriptFactory {
    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
      throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
      throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
      throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
      throw refusal(language);
    }

    private static ProcessEngineException refusal(String language) {
      return new ProcessEngineException("Scripts (here '%s') may not be used in a diagram; name a declared action.".formatted(language));
    }
  }
}
