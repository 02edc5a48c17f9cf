package io.caseward.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.jwk.JWKSet;
import io.caseward.database.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The anchors as lines of a file: each a JWS, and only ever added to. */
@Component
class AnchorFile implements AnchorPlace {

  private final Path file;

  AnchorFile(RecordFiles files) {
    this.file = files.anchors();
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public boolean wanted() {
    return true;
  }

  @Override
  public boolean keep(Anchor anchor) throws IOException {
    if (!Files.exists(file)) {
      OwnerOnly.createFolder(file.toAbsolutePath().getParent());
      OwnerOnly.createFile(file);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap((Json.PLAIN.writeValueAsString(Map.of("anchor", anchor.signed())) + "\n").getBytes(UTF_8)));
      channel.force(true);
    }
    return true;
  }

  /** What its lines say, as far as one of the keys has signed them. */
  Anchored read(JWKSet keys) {
    Map<LocalDate, SortedMap<Long, String>> hashes = new HashMap<>();
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.forEach(line -> add(line, keys, hashes));
      } catch (IOException e) {
        throw new UncheckedIOException("Not readable: " + file, e);
      }
    }
    return new Anchored(hashes);
  }

  /** The last line of a file whose disk was full is half a line, and says nothing. */
  private void add(String line, JWKSet keys, Map<LocalDate, SortedMap<Long, String>> hashes) {
    try {
      String signed = Json.PLAIN.readTree(line).path("anchor").asText();
      String stated = Keys.read(signed, keys).orElse("{}");
      Head head = Json.PLAIN.readValue(stated, Head.class);
      if (Head.STATEMENT.equals(head.statement())) {
        hashes.computeIfAbsent(head.month(), month -> new TreeMap<>()).put(head.position(), head.hash());
      }
    } catch (JsonProcessingException unreadable) {
      return;
    }
  }
}
