package io.caseward.sla;

import io.caseward.Story;
import io.caseward.workflow.SopDeployments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The table of targets as tests change it. */
@Component
public class TargetTables {

  private static final String USUAL = "if facts.target = null then \"PT8H\" else facts.target";

  private final SopDeployments sops;
  private final Targets targets;
  private final Story story;
  private boolean changed;

  TargetTables(SopDeployments sops, Targets targets, Story story) {
    this.sops = sops;
    this.targets = targets;
    this.story = story;
  }

  /** Tasks of medium severity are to be done in so much from now on. */
  public void medium(String resolve) {
    publish(shipped().replaceFirst("(?s)(<rule id=\"rule_Medium\">.*?<text>)" + Pattern.quote(USUAL), "$1" + resolve));
    changed = true;
  }

  /** As it is shipped; no change where it is already. */
  public void asShipped() {
    if (changed) {
      publish(shipped());
      changed = false;
    }
  }

  public int newest() {
    return targets.newest();
  }

  private void publish(String table) {
    story.seeing(() -> sops.publish(Targets.TABLE, Map.of("targets.dmn", table.getBytes(StandardCharsets.UTF_8))));
  }

  private static String shipped() {
    try {
      return Files.readString(Path.of("bpmn/sla/targets.dmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
