package io.caseward.people;

import java.util.Optional;
import org.springframework.web.method.HandlerMethod;

/** How much may be brought to a route that takes files; each bean of this type speaks for some routes. */
public interface UploadLimit {

  /**
   * Why an upload may not come, asked before anything of it is read.
   *
   * @param bytes what the request says of its length, -1 where it says nothing
   */
  Optional<Told> objection(HandlerMethod taker, long bytes);
}
