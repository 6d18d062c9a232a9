package org.tmtar.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A persistent connection, on which a test sends requests in parts. */
final class PersistentConnection implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader answers;

  PersistentConnection(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(30_000);
    answers = new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  /** Sends a complete request without a body, and returns the head of the response. */
  String ask(String path) throws IOException {
    send("GET", path, List.of());
    return head();
  }

  void send(String method, String path, List<String> fields) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(method + " " + path + " HTTP/1.1");
    lines.add("Host: localhost");
    lines.addAll(fields);
    send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] octets) throws IOException {
    OutputStream output = socket.getOutputStream();
    output.write(octets);
    output.flush();
  }

  /** Reads a response and returns its head. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    int length = 0;
    for (String line = answers.readLine();
        line != null && !line.isEmpty();
        line = answers.readLine()) {
      head.append(line).append('\n');
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    for (int octet = 0; octet < length; octet++) {
      answers.read();
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
