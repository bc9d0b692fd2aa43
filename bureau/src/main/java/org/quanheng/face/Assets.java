package org.quanheng.face;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;

/// The files a browser needs. All of them stand under one address that names what is in them, so
/// that a browser may keep them for ever, and a module can name its neighbour.
public final class Assets {

  /// The folder of their addresses.
  public static final String FOLDER = "/assets/";

  /// The style sheet.
  public static final String STYLE = "quanheng.css";

  /// The style sheet is written in pieces, in this order.
  private static final List<String> PIECES =
      List.of(
          "tokens", "ground", "shell", "parts", "tables", "forms", "power", "list", "acts", "desk",
          "packs", "print");

  private static final List<String> OURS =
      List.of("mark.svg", "quanheng.js", "passkey.js", "verify.js", "checking.js", "bench.js");

  /// What others keep, from their archives (decision 19).
  private static final Map<String, String> THEIRS =
      Map.of("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

  private static final int DIGITS = 16;

  private final SequencedMap<String, Asset> assets = new LinkedHashMap<>();
  private final String version;

  /// One file.
  public static final class Asset {

    private final String type;
    private final byte[] bytes;
    private final byte[] zipped;

    private Asset(String name, byte[] bytes) {
      this.type = Assets.type(name);
      this.bytes = bytes;
      this.zipped = Assets.zipped(bytes);
    }

    /// Its media type.
    public String type() {
      return type;
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    /// Its bytes, compressed with gzip.
    public byte[] zipped() {
      return zipped.clone();
    }
  }

  private Assets(SequencedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach((name, bytes) -> {
      digest.update(bytes);
      assets.put(name, new Asset(name, bytes));
    });
    this.version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  static Assets read() {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    ByteArrayOutputStream style = new ByteArrayOutputStream();
    PIECES.forEach(piece -> style.writeBytes(bytes("assets/" + piece + ".css")));
    files.put(STYLE, style.toByteArray());
    OURS.forEach(name -> files.put(name, bytes("assets/" + name)));
    THEIRS.forEach((name, place) -> files.put(name, bytes(place)));
    return new Assets(files);
  }

  /// The address of a file.
  public String address(String name) {
    if (!assets.containsKey(name)) {
      throw new IllegalArgumentException("no such file: " + name);
    }
    return FOLDER + version + "/" + name;
  }

  /// What stands in one of our files of text.
  String text(String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no such file: " + name);
    }
    return new String(asset.bytes, StandardCharsets.UTF_8);
  }

  /// The file under an address; nothing for the address of another version.
  public Optional<Asset> find(String version, String name) {
    return version.equals(this.version) ? Optional.ofNullable(assets.get(name)) : Optional.empty();
  }

  private static byte[] bytes(String place) {
    try (InputStream file = Assets.class.getResourceAsStream(place)) {
      if (file == null) {
        throw new IllegalStateException("missing from the build: " + place);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no media type for " + name);
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
