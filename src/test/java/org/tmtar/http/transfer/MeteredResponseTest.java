package org.tmtar.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeteredResponseTest {

  private static final byte[] PART = new byte[1000];

  private final Client client = new Client();
  private int resets;

  @Test
  void smallResponseOfWhichBytesAreDiscardedEndsWithItsConnection() throws IOException {
    ServletOutputStream body = bodyFor(Duration.ZERO);
    body.write(PART);
    assertThat(resets).as("all bytes were sent").isZero();

    body.write(PART);
    body.write(PART);
    body.close();

    assertThat(client.received).isEqualTo(PART.length);
    assertThat(resets).isEqualTo(1);
  }

  @Test
  void smallResponseOfWhichAWriteFailsEndsWithItsConnection() throws IOException {
    ServletOutputStream body = bodyFor(Duration.ofMinutes(1));
    client.isDisconnected = true;

    body.write(PART);
    body.close();

    assertThat(resets).isEqualTo(1);
  }

  @Test
  void responseThatIsReceivedSlowlyAndCompletelyKeepsItsConnection() throws IOException {
    ServletOutputStream body = bodyFor(Duration.ZERO);

    body.write(PART);
    body.flush();
    body.close();

    assertThat(client.received).isEqualTo(PART.length);
    assertThat(resets).isZero();
  }

  /** The body of a response. Any client is slower than the minimum throughput if there is no grace. */
  private ServletOutputStream bodyFor(Duration grace) throws IOException {
    HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {HttpServletResponse.class},
        (proxy, method, arguments) -> client);
    MinimumThroughput throughput = new MinimumThroughput(Long.MAX_VALUE, grace);
    return new MeteredResponse(response, throughput, closed -> resets++).getOutputStream();
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
