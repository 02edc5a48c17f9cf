package io.caseward.people.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a session holds, as bytes and back. Whoever may write the table must not choose which
 * classes are read from it: only those that belong in a session are.
 */
final class SessionValues {

  private static final Logger LOG = LoggerFactory.getLogger(SessionValues.class);

  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=40;maxrefs=50000;maxbytes=4194304;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;java.net.URL;java.net.URI;"
              + "io.caseward.**;org.springframework.security.**;org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
              + "org.springframework.util.MultiValueMapAdapter;org.camunda.bpm.webapp.impl.security.**;jakarta.servlet.http.Cookie;!*");

  private SessionValues() {}

  static ConversionService conversion() {
    GenericConversionService values = new GenericConversionService();
    values.addConverter(Object.class, byte[].class, new SerializingConverter());
    values.addConverter(byte[].class, Object.class, SessionValues::read);
    return values;
  }

  /** What another version wrote and this one cannot read is not there: at worst someone signs in once more. */
  static Object read(byte[] bytes) {
    try (ObjectInputStream in = new ConfigurableObjectInputStream(new ByteArrayInputStream(bytes), SessionValues.class.getClassLoader())) {
      in.setObjectInputFilter(ALLOWED);
      return in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
      LOG.warn("A value of a session could not be read and is left out: {}", unreadable.toString());
      return null;
    }
  }
}
