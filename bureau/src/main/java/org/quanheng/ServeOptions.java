package org.quanheng;

import java.nio.file.Path;
import org.quanheng.ground.Place;

/// What a server needs to know.
///
/// @param home the folder of everything the bureau keeps on this machine
/// @param pack the folder of the pack to be served
/// @param address the address to listen on
/// @param port the port to listen on; 0 takes a free one
public record ServeOptions(Path home, Place place, Path pack, String address, int port) {

  /// Listens where only this machine can reach it; a proxy with TLS stands in front.
  public static final String LOOPBACK = "127.0.0.1";

  public ServeOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " does not exist: use 0 to 65535.");
    }
  }

  /// Serves from an embedded database to this machine only.
  public static ServeOptions local(Path home, Path pack, int port) {
    return new ServeOptions(home, new Place.Embedded(0), pack, LOOPBACK, port);
  }
}
