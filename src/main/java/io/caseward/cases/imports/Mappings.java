package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The mappings there are: those that ship, and the installation's own, which come first. */
@Component
class Mappings {

  private static final String ENDING = ".yaml";

  private final ImportSettings settings;

  Mappings(ImportSettings settings) {
    this.settings = settings;
  }

  List<String> names() {
    return List.copyOf(texts().keySet());
  }

  /** Those that a file can be read by, in the order of their names. */
  List<Mapping> sound() {
    return texts().entrySet().stream().flatMap(text -> sound(text.getKey(), text.getValue())).toList();
  }

  /** One of the installation's own may be wrong: whoever names it is told how. */
  private static Stream<Mapping> sound(String name, String text) {
    try {
      return Stream.of(MappingReader.read(name, text));
    } catch (FileRefused wrong) {
      return Stream.empty();
    }
  }

  /**
   * The mapping of a name.
   *
   * @throws FileRefused where there is none, listing those that there are, or where it is wrong
   */
  Mapping find(String name) {
    String text = texts().get(name);
    if (text == null) {
      throw new FileRefused(
          "mapping",
          Told.of("refusal.mappingUnknown", name, Told.list(names())));
    }
    return MappingReader.read(name, text);
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    try {
      for (Resource shipped : new PathMatchingResourcePatternResolver().getResources("classpath:mappings/*" + ENDING)) {
        texts.put(name(shipped.getFilename()), shipped.getContentAsString(StandardCharsets.UTF_8));
      }
      if (Files.isDirectory(settings.mappings())) {
        addOwn(texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private void addOwn(Map<String, String> texts) throws IOException {
    try (Stream<Path> files = Files.list(settings.mappings())) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
        texts.put(name(file.getFileName().toString()), Files.readString(file));
      }
    }
  }

  private static String name(String fileName) {
    return fileName.substring(0, fileName.length() - ENDING.length());
  }
}
