package io.caseward.models;

import org.w3c.dom.Element;

/** A sequence flow; its condition is empty where it has none. */
record Flow(String id, String name, String source, String target, String condition) {

  static Flow of(Element xml) {
    Element condition = Xml.child(xml, "conditionExpression");
    return new Flow(
        xml.getAttribute("id"),
        xml.getAttribute("name"),
        xml.getAttribute("sourceRef"),
        xml.getAttribute("targetRef"),
        condition == null ? "" : condition.getTextContent().trim());
  }
}
