package org.tmtar.http.transfer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** The outcome of a response whose body fails while it is written. */
class FailedResponseTest {

  private final IllegalStateException failure = new IllegalStateException("The database is gone");

  @Test
  void failureBeforeTheFirstByteIsRethrown() {
    assertThatThrownBy(() -> write(JsonMappingException.fromUnexpectedIOE(new IOException("x"))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> write(new JsonMappingException(null, "wrapped", failure)))
        .isSameAs(failure);
    assertThatThrownBy(() -> write(failure)).isSameAs(failure);
  }

  private static void write(Exception thrown) throws IOException {
    new LargeResponseLimiter(null).aroundWriteTo(failingWith(thrown));
  }

  private static WriterInterceptorContext failingWith(Exception thrown) {
    OutputStream output = new ByteArrayOutputStream();
    return (WriterInterceptorContext) Proxy.newProxyInstance(
        FailedResponseTest.class.getClassLoader(),
        new Class<?>[] {WriterInterceptorContext.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("proceed")) {
            throw thrown;
          }
          return method.getName().equals("getOutputStream") ? output : null;
        });
  }
}
