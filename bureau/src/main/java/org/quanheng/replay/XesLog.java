package org.quanheng.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A log in XES (IEEE 1849), read as a stream. Document types and external entities are not read.
final class XesLog extends EventLog {

  XesLog(Path file) {
    super(file);
  }

  @Override
  void read(InputStream in, Consumer<LogLine> reader) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("trace")) {
          trace(xml, reader);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(name() + " is no well-formed XES: " + e.getMessage(), e);
    }
  }

  /// One case: its own attributes stand before its events.
  private static void trace(XMLStreamReader xml, Consumer<LogLine> reader)
      throws XMLStreamException {
    SortedMap<String, String> ofTheCase = new TreeMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("trace")) {
      if (xml.isStartElement() && xml.getLocalName().equals("event")) {
        reader.accept(event(xml, ofTheCase));
      } else if (xml.isStartElement()) {
        String key = xml.getAttributeValue(null, "key");
        String value = xml.getAttributeValue(null, "value");
        if (key != null && value != null) {
          ofTheCase.put("case:" + key, value);
        }
      }
    }
  }

  private static LogLine event(XMLStreamReader xml, SortedMap<String, String> ofTheCase)
      throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    Attributes attributes = new Attributes();
    ofTheCase.forEach(attributes::put);
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("event")) {
      if (xml.isStartElement()) {
        String key = xml.getAttributeValue(null, "key");
        String value = xml.getAttributeValue(null, "value");
        if (key != null && value != null) {
          attributes.put(key, value);
        }
      }
    }
    return attributes.line(line);
  }
}
