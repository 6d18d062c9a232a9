package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.user.PersonalDataProvider;

/** The provider of the sessions of a user for the export of an account. */
@ApplicationScoped
public class SessionDataProvider implements PersonalDataProvider {

  private SessionService sessions;

  protected SessionDataProvider() {}

  @Inject
  public SessionDataProvider(SessionService sessions) {
    this.sessions = sessions;
  }

  @Override
  public String title() {
    return "sessions";
  }

  @Override
  public Iterator<ExportedSession> records(long userId) {
    return BatchedList.concat(
        List.of(),
        Stream.iterate(1, page -> page + 1)
            .map(page -> sessions.list(userId, new PageRequest(page, PageRequest.MAX_PER_PAGE)))
            .map(Page::items)
            .takeWhile(sessions -> !sessions.isEmpty())
            .iterator());
  }
}
