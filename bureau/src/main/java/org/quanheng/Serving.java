package org.quanheng;

import java.net.URI;
import org.quanheng.list.Proclaimed;
import org.springframework.context.ConfigurableApplicationContext;

/// A bureau being served. Close it to finish the requests under way and close the house.
public final class Serving implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final URI address;
  private final Proclaimed proclaimed;

  Serving(ConfigurableApplicationContext context, String host, Proclaimed proclaimed) {
    this.context = context;
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    this.address = URI.create("http://%s:%d".formatted(inAddress(host), port));
    this.proclaimed = proclaimed;
  }

  /// An IPv6 address stands in brackets.
  private static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /// Where it is, such as `http://127.0.0.1:8080`.
  public URI address() {
    return address;
  }

  public int port() {
    return address.getPort();
  }

  /// What became of the pack.
  public Proclaimed proclaimed() {
    return proclaimed;
  }

  public House house() {
    return context.getBean(House.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
