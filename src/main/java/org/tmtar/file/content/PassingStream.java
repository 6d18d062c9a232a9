package org.tmtar.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.io.input.TeeInputStream;

/** Copies all that is read, and what is skipped, too. */
public final class PassingStream extends TeeInputStream {

  private static final int STEP = 8192;

  public PassingStream(InputStream source, OutputStream copy) {
    super(source, copy);
  }

  /** The library would leave out of the copy what is skipped. */
  @Override
  public long skip(long length) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(STEP, Math.max(0, length))]));
  }
}
