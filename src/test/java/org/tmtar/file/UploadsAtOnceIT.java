package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.Clients;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/**
 * Concurrent uploads of images. An image is in memory during its reception, so the number of concurrent
 * receptions is small.
 */
@IntegrationTest
class UploadsAtOnceIT {

  private static final int MANY = 24;

  private final Api api;
  private final Users users;
  private final Uploads uploads;

  UploadsAtOnceIT(Api api, Users users, Uploads uploads) {
    this.api = api;
    this.users = users;
    this.uploads = uploads;
  }

  @Test
  void concurrentImagesWaitForPermitsAndAreAllStored() {
    uploads.png().create();
    byte[] image = Samples.png(1000, 1000);

    List<Integer> statuses = ConcurrentTasks.runConcurrently(
        Collections.nCopies(MANY, () -> uploads.of(image).send().status()));

    assertThat(statuses).containsOnly(201);
  }

  @Test
  void slowClientsOccupyNoPermit() throws IOException {
    String bearer = users.root().accessToken();
    try (Clients clients = new Clients(api.server())) {
      for (int client = 0; client < MANY; client++) {
        clients.send(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                + (client % 2 == 0 ? "GIF89a" : "ID3\3") + "\0".repeat(20_000),
            "POST /api/files/ HTTP/1.1",
            "Authorization: Bearer " + bearer,
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Length: 1000000");
      }

      for (int upload = 0; upload < 5; upload++) {
        uploads.png().create();
        uploads.mp3().create();
      }
    }
  }

  @Test
  void clientsThatDoNotCompleteTheirFormsOccupyNoPermit() throws IOException {
    String bearer = users.root().accessToken();
    try (Clients clients = new Clients(api.server())) {
      for (int client = 0; client < MANY; client++) {
        clients.send(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "ID3\3"
                + "\0".repeat(20_000)
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n",
            "POST /api/files/ HTTP/1.1",
            "Authorization: Bearer " + bearer,
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Length: 1000000");
      }

      for (int upload = 0; upload < 5; upload++) {
        uploads.mp3().create();
      }
    }
  }
}
