package io.caseward.sop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The SOPs that come with this build, from {@code bpmn/} and {@code forms/}. */
@Component
class ShippedBundles {

  private static final Pattern USES = Pattern.compile("camunda:(decisionRef|formRef)=\"([a-z0-9-]+)\"");

  private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

  List<Bundle> all() {
    SortedMap<String, String> others = new TreeMap<>();
    Stream.of("classpath*:bpmn/**/*.dmn", "classpath*:forms/**/*.form").flatMap(this::found).forEach(file -> others.put(file.getFilename(), text(file)));
    List<Bundle> sops = found("classpath*:bpmn/**/*.bpmn").map(diagram -> bundle(diagram, others)).toList();
    return Stream.concat(sops.stream(), decisions(sops, others)).toList();
  }

  /** Decisions that no diagram asks, but the product itself: each is published and versioned as an SOP is. */
  private static Stream<Bundle> decisions(List<Bundle> sops, SortedMap<String, String> others) {
    return others.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".dmn") && sops.stream().noneMatch(sop -> sop.files().containsKey(file.getKey())))
        .map(file -> new Bundle(file.getKey().replaceFirst("\\.dmn$", ""), new TreeMap<>(Map.of(file.getKey(), file.getValue()))));
  }

  private static Bundle bundle(Resource diagram, SortedMap<String, String> others) {
    String xml = text(diagram);
    String sop = diagram.getFilename().replaceFirst("\\.bpmn$", "");
    TreeMap<String, String> files =
        USES.matcher(xml).results()
            .map(use -> use.group(2) + (use.group(1).equals("formRef") ? ".form" : ".dmn"))
            .distinct()
            .collect(Collectors.toMap(Function.identity(), name -> shipped(name, sop, others), (one, same) -> one, TreeMap::new));
    files.put(diagram.getFilename(), xml);
    return new Bundle(sop, files);
  }

  private static String shipped(String name, String sop, SortedMap<String, String> others) {
    String text = others.get(name);
    if (text == null) {
      throw new IllegalStateException("The SOP '%s' uses '%s', which is not shipped. Shipped are: %s.".formatted(sop, name, String.join(", ", others.keySet())));
    }
    return text;
  }

  private Stream<Resource> found(String pattern) {
    try {
      return Arrays.stream(resources.getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
