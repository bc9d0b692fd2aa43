package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.quanheng.face.Assets;
import org.quanheng.face.Assets.Asset;
import org.quanheng.face.Setting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The files a browser needs. Their address names what is in them, so they may be kept for ever.
@RestController
class AssetFiles {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  AssetFiles(Setting setting) {
    this.assets = setting.assets();
  }

  @GetMapping(Assets.FOLDER + "{version}/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable("version") String version,
      @PathVariable("name") String name,
      HttpServletRequest request) {
    Asset asset =
        assets.find(version, name).orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(asset.type()))
            .cacheControl(FOR_EVER)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return takesGzip(request)
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped())
        : answer.body(asset.bytes());
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return encodings != null && encodings.contains("gzip");
  }
}
