package org.tmtar.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestIdTest {

  @ParameterizedTest
  @CsvSource({
    "/api/zones/7/visits, /api/zones/*/visits",
    "/api/zones/7/visits/, /api/zones/*/visits/",
    "/api//zones//7/visits, /api//zones//*/visits",
    "/api/zones/7/visits;x, /api/zones/*/*",
    "/api/zones/7/%76isits, /api/zones/*/*",
    "/api/%7Aones/7/visits, /api/*/*/visits",
    "/api/zones/7/other/../visits, /api/zones/*/other/*/visits",
    "/api/zones/7//visits, /api/zones/*//visits",
    "/api/zones/7, /api/zones/7",
    "/api/objects/subzone/7, /api/objects/subzone/7",
    "/api/locations/search/Museum, /api/locations/search/*",
    "/api/users/auth0%7C609f, /api/users/*"
  })
  void pathInTheLogRevealsNeitherVisitedZonesNorTextsOfClients(String path, String logged) {
    assertThat(log(path)).containsExactly("request=request-1 POST " + logged + " 404 0 ms");
  }

  /** A long path is shortened before it is logged. */
  @Test
  void longPathRevealsNoVisitedZone() {
    String path = "/api/zones/7" + "/".repeat(190) + "visits";

    assertThat(log(path)).noneMatch(message -> message.contains("7"));
  }

  private static List<String> log(String path) {
    Logger log = Logger.getLogger(RequestId.class.getName());
    Recorder recorder = new Recorder();
    log.addHandler(recorder);
    try {
      RequestId.log("request-1", "POST", path, 404, 0);
    } finally {
      log.removeHandler(recorder);
    }
    return recorder.messages;
  }

  private static final class Recorder extends Handler {

    private final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      messages.add(entry.getMessage());
    }

    @Override
    public void flush() {
      // nothing is buffered
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
