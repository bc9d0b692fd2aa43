package org.quanheng.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/// The files a browser sent with a form.
public final class PostedFiles {

  private PostedFiles() {}

  /// Those under one name of the form, each by the path the browser gave it. None when nothing was
  /// chosen.
  public static Map<String, byte[]> of(HttpServletRequest request, String name) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (Part part : request.getParts()) {
        String path = part.getSubmittedFileName();
        if (part.getName().equals(name) && path != null && !path.isEmpty()) {
          try (InputStream content = part.getInputStream()) {
            files.put(path, content.readAllBytes());
          }
        }
      }
    } catch (ServletException noParts) {
      return Map.of();
    } catch (IOException brokenOff) {
      throw Problem.malformed("body", "incomplete").asException();
    }
    return files;
  }
}
