package org.tmtar.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.io.input.TeeInputStream;

/** An input stream that copies all bytes that are read or skipped to an output stream. */
public final class CopyingInputStream extends TeeInputStream {

  private static final int BUFFER_LENGTH = 8192;

  public CopyingInputStream(InputStream source, OutputStream copy) {
    super(source, copy);
  }

  /** Reads the bytes, because the superclass does not copy bytes that are skipped. */
  @Override
  public long skip(long length) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(BUFFER_LENGTH, Math.max(0, length))]));
  }
}
