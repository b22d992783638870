package dev.doctown.transforms.core.manifest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML without DTDs, entities of its own and anything outside the file. */
final class XmlDocument {
  private XmlDocument() {}

  static XmlElement read(String text) {
    // The JDK's own parser: another one on the class path has other lines and other limits.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(withoutMark(text)));
      return read(reader);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new MalformedManifestException(lastLine(e.getMessage()), line);
    }
  }

  private static XmlElement read(XMLStreamReader reader) throws XMLStreamException {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = XmlElement.NONE;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          int line = reader.getLocation().getLineNumber();
          if (open.size() == NodeBuilder.DEEPEST) {
            throw new MalformedManifestException("more than 128 levels", line);
          }
          XmlElement element = new XmlElement(reader.getLocalName(), line);
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.addAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          if (open.isEmpty()) {
            root = element;
          } else {
            open.element().addChild(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().addText(reader.getText());
          }
        }
        default -> {}
      }
    }
    return root;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String lastLine(@Nullable String message) {
    String[] lines = String.valueOf(message).split("\n");
    String last = lines[lines.length - 1];
    return last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
  }
}
