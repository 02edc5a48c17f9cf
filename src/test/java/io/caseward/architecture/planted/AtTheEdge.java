package io.caseward.architecture.planted;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import io.caseward.workflow.SopDeployments;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.UrlResource;

/** Classes that keep no distance from the engine or the outside. */
public interface AtTheEdge {

  record Engine(RuntimeService runtime) {}

  class Publisher {
    void publish(SopDeployments sops) {
      sops.publish("case-check", Map.of());
    }
  }

  class Deployer {
    void deploy(RepositoryService repository) {
      repository.createDeployment();
    }
  }

  record Caller(HttpClient client) {}

  record Talker(Slack slack) {}

  class Fetcher {
    Object fetch(URL address) throws IOException {
      return address.openStream();
    }
  }

  class Follower {
    Object follow(String address) throws IOException {
      return new UrlResource(address);
    }
  }

  record SendingStep(MethodsClient slack) implements Action {
    @Override
    public ActionDeclaration declaration() {
      return ActionDeclaration.named("say");
    }

    @Override
    public Map<String, Object> run(ActionCall call) {
      return Map.of();
    }
  }

  record SendingListener(HttpClient client) {
    @EventListener
    void heard(String event) {}
  }
}
