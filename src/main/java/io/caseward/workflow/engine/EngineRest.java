package io.caseward.workflow.engine;

import io.caseward.workflow.guard.DeploymentRefused;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/** The engine's own REST, which answers a refused deployment with 422 and not as a fault of ours. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

  private static final int UNPROCESSABLE = 422;

  @Override
  protected void registerAdditionalResources() {
    register(new Refusals());
  }

  private static final class Refusals implements ExceptionMapper<DeploymentRefused> {

    @Override
    public Response toResponse(DeploymentRefused refused) {
      return Response.status(UNPROCESSABLE)
          .type(MediaType.APPLICATION_JSON_TYPE)
          .entity(ExceptionDto.fromException(refused))
          .build();
    }
  }
}
