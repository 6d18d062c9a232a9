package org.tmtar;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.tmtar.persistence.JpaSession;

/**
 * Runs {@link StartGate} before EclipseLink connects to the database. {@code persistence.xml} names this
 * class in a property that other JPA providers ignore.
 */
public class EclipseLinkHook implements SessionCustomizer {

  @Override
  public void customize(Session session) throws InterruptedException {
    StartGate.pass();
    JpaSession.prepare(session);
  }
}
