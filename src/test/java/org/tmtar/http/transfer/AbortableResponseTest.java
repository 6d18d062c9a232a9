package org.tmtar.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
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

  @Test
  void truncatedResponseFailsOnAServerThatCannotCloseItsConnection() {
    AbortableResponse response = response(closed -> false);

    response.abort();

    assertThatThrownBy(response::requireCompleteOrClosed).isInstanceOf(IOException.class);
  }

  @Test
  void responseWhoseClientDisconnectedDoesNotFail() throws IOException {
    AbortableResponse response = response(closed -> false);
    client.isDisconnected = true;

    response.getOutputStream().write(PART);

    assertThatCode(response::requireCompleteOrClosed).doesNotThrowAnyException();
  }

  private AbortableResponse response() {
    return response(closed -> ++resets > 0);
  }

  private AbortableResponse response(Predicate<ServletResponse> reset) {
    HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {HttpServletResponse.class},
        (proxy, method, arguments) -> client);
    return new AbortableResponse(response, true, reset);
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
