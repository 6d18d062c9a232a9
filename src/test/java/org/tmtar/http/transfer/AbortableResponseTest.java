package org.tmtar.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class AbortableResponseTest {

  private static final byte[] PART = new byte[1000];

  private final Client client = new Client();
  private int resets;

  @Test
  void smallResponseOfWhichBytesAreDiscardedEndsWithItsConnection() throws IOException {
    ServletOutputStream body = response().getOutputStream();
    body.write(PART);
    assertThat(resets).as("all bytes were sent").isZero();
    client.isDisconnected = true;
    body.write(PART);
    client.isDisconnected = false;

    body.write(PART);
    body.close();

    assertThat(client.received).isEqualTo(PART.length);
    assertThat(resets).isEqualTo(1);
  }

  @Test
  void smallResponseOfWhichAWriteFailsEndsWithItsConnection() throws IOException {
    ServletOutputStream body = response().getOutputStream();
    client.isDisconnected = true;

    body.write(PART);
    body.close();

    assertThat(resets).isEqualTo(1);
  }

  @Test
  void generationOfALargeResponseOfWhichAWriteFailsIsAborted() throws IOException {
    ServletOutputStream body = response().getOutputStream();
    client.isDisconnected = true;

    assertThatThrownBy(() -> body.write(new byte[LargeResponseLimiter.MAX_BUFFERED + 1]))
        .isInstanceOf(ClientDisconnectedException.class);

    assertThat(resets).isEqualTo(1);
  }

  @Test
  void responseThatIsReceivedCompletelyKeepsItsConnection() throws IOException {
    ServletOutputStream body = response().getOutputStream();

    body.write(PART);
    body.flush();
    body.close();

    assertThat(client.received).isEqualTo(PART.length);
    assertThat(resets).isZero();
  }

  private AbortableResponse response() {
    HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {HttpServletResponse.class},
        (proxy, method, arguments) -> client);
    return new AbortableResponse(response, true, closed -> resets++);
  }

  private static final class Client extends ServletOutputStream {

    private int received;
    private boolean isDisconnected;

    @Override
    public void write(int octet) throws IOException {
      if (isDisconnected) {
        throw new IOException("The client is disconnected");
      }
      received++;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
