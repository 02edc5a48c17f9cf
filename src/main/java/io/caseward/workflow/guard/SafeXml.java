package io.caseward.workflow.guard;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without document types, entities or calls out, within bounds of size and depth. */
final class SafeXml {

  static final int MOST_ELEMENTS = 12_000;
  static final int DEEPEST = 40;

  /** Told of each element in reading order. */
  interface Visitor {
    void opened(XMLStreamReader at);

    void text(String text, XMLStreamReader at);

    void closed(XMLStreamReader at);

    void objected(Objection objection);
  }

  private SafeXml() {}

  static void read(byte[] bytes, Visitor visitor) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
      walk(reader, visitor);
    } catch (XMLStreamException | RuntimeException e) {
      int line = e instanceof XMLStreamException x && x.getLocation() != null ? x.getLocation().getLineNumber() : 1;
      visitor.objected(new Objection(Math.max(1, line), "", "xml", "it is not well-formed UTF-8 XML: " + firstLine(e), "Export it again from a BPMN modeler"));
    }
  }

  private static void walk(XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
    int depth = 0;
    int elements = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        visitor.objected(new Objection(reader.getLocation().getLineNumber(), "", "doctype", "it has a document type", "Remove the DOCTYPE"));
        return;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
          visitor.objected(new Objection(reader.getLocation().getLineNumber(), "", "size", "it is nested more than %d deep or has more than %d XML elements".formatted(DEEPEST, MOST_ELEMENTS), "Split it with a call activity"));
          return;
        }
        visitor.opened(reader);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        visitor.text(reader.getText(), reader);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        visitor.closed(reader);
      }
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own parser, whatever else stands on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("it names an external resource");
    });
    return factory;
  }

  private static String firstLine(Exception e) {
    List<String> lines = new ArrayList<>(List.of(String.valueOf(e.getMessage()).split("\n")));
    return lines.get(lines.size() - 1).replaceFirst("^Message: ", "");
  }
}
