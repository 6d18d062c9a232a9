package org.tmtar.file.link;

import jakarta.enterprise.context.RequestScoped;

/** Whether the answer to this request has signed links in it. */
@RequestScoped
public class SignedAnswer {

  private boolean isSigned;

  /** Says that it has. */
  public void sign() {
    isSigned = true;
  }

  boolean isSigned() {
    return isSigned;
  }
}
