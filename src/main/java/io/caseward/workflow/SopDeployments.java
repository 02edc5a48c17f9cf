package io.caseward.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published SOPs as the engine holds them; the {@code sop} module alone publishes. */
public interface SopDeployments {

  /**
   * Publishes one bundle (a diagram with its decisions and forms, or one decision) as the newest version.
   *
   * @param files each file's name and bytes
   */
  Published publish(String sop, Map<String, byte[]> files);

  boolean isPublished(String sop);

  Optional<Published> newest(String sop);

  /** The newest version of every SOP, by key. */
  List<Published> all();

  /**
   * @param sop the process id
   * @param version from 1
   */
  record Published(String sop, String name, int version) {}
}
