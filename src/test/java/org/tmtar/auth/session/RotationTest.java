package org.tmtar.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.tmtar.auth.session.Rotation.Step;
import org.tmtar.auth.session.Rotation.Verdict;

/**
 * Checks the rotation of refresh tokens for every sequence of events up to a length. The actors are an
 * honest phone and a thief that may have copied the phone's token.
 */
class RotationTest {

  private static final Instant START = Instant.parse("2026-11-22T07:00:00Z");
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final Duration JUST_LONGER = GRACE.plusMillis(1);

  /** The length of the sequences. Eight events make 8^7 sequences, about two million. */
  private static final int LENGTH = 7;

  private int orders;

  @Test
  void outcomeOfARefreshFollowsFromTheHistoryOfThePairs() {
    forEveryOrder((events, world) -> {
      if (world.answer() != null) {
        assertThat(world.answer()).as(events::toString).isEqualTo(world.demanded());
      }
    });
    assertThat(orders).isEqualTo((int) Math.pow(Event.values().length, LENGTH));
  }

  @Test
  void clientIsNeverSignedOutByLostResponses() {
    forEveryOrder((events, world) -> {
      if (world.thief() == null && !events.contains(Event.REVOKE) && !world.sentTooLate()) {
        assertThat(world.rotation()).as(events::toString).isNotNull();
        assertThat(world.after(Event.REFRESH).answer())
            .as(events::toString)
            .isIn(Verdict.ROTATED, Verdict.REPEATED);
      }
    });
  }

  @Test
  void stolenTokenIsEventuallyRefused() {
    List<Event> bothGoOn = List.of(
        Event.THEFT, Event.WAIT, Event.REFRESH, Event.USE, Event.WAIT, Event.THEFT, Event.WAIT);
    forEveryOrder((events, world) -> {
      if (events.contains(Event.THEFT)) {
        assertThat(world.after(bothGoOn).rotation()).as(events::toString).isNull();
      }
    });
  }

  @Test
  void tokenOlderThanThePrecedingOneEndsTheSessionImmediately() {
    forEveryOrder((events, world) -> {
      if (world.rotation() != null && world.rotation().counter() >= 2) {
        int older = world.rotation().counter() - 2;
        assertThat(world.rotation().rotate(older, world.now(), GRACE).verdict())
            .isEqualTo(Verdict.THEFT);
        assertThat(world.rotation().keep(older, world.now(), GRACE).verdict())
            .isEqualTo(Verdict.THEFT);
      }
    });
  }

  @Test
  void revokedSessionIsNeverRefreshed() {
    forEveryOrder((events, world) -> {
      if (events.contains(Event.REVOKE)) {
        assertThat(world.rotation()).isNull();
        assertThat(world.after(Event.REFRESH).answer()).isNull();
      }
    });
  }

  @Test
  void clientThatKeepsItsRefreshTokenNeedsTheNewestToken() {
    forEveryOrder((events, world) -> {
      if (world.rotation() == null) {
        return;
      }
      Rotation rotation = world.rotation();
      Step newest = rotation.keep(rotation.counter(), world.now(), GRACE);
      assertThat(newest.verdict()).isEqualTo(Verdict.KEPT);
      assertThat(newest.next().counter()).isEqualTo(rotation.counter());
      if (rotation.counter() > 0) {
        assertThat(newest.next().seenAt()).isNotNull();
        int preceding = rotation.counter() - 1;
        boolean isForgiven =
            rotation.rotate(preceding, world.now(), GRACE).verdict() == Verdict.REPEATED;
        assertThat(rotation.keep(preceding, world.now(), GRACE).verdict())
            .isEqualTo(isForgiven ? Verdict.REFUSED : Verdict.THEFT);
      }
    });
  }

  @Test
  void tokenThatIsNewerThanARestoredDatabaseIsRefusedAndEndsNoSession() {
    Rotation restored = Rotation.begin(START);

    assertThat(restored.rotate(1, START, GRACE)).isEqualTo(new Step(Verdict.REFUSED, restored));
    assertThat(restored.keep(1, START, GRACE)).isEqualTo(new Step(Verdict.REFUSED, restored));
  }

  @Test
  void graceBeginsAtTheFirstUseOfTheSuccessor() {
    Rotation rotated = Rotation.begin(START).rotate(0, START, GRACE).next();
    Instant seen = START.plusSeconds(1000);
    Rotation used = rotated.use(1, seen).use(1, seen.plusSeconds(50));

    assertThat(rotated.rotate(0, seen.plusSeconds(100_000), GRACE).verdict())
        .isEqualTo(Verdict.REPEATED);
    assertThat(used.rotate(0, seen.plus(GRACE), GRACE).verdict()).isEqualTo(Verdict.REPEATED);
    assertThat(used.rotate(0, seen.plus(JUST_LONGER), GRACE).verdict()).isEqualTo(Verdict.THEFT);
    assertThat(rotated.use(0, seen)).isEqualTo(rotated);
  }

  private void forEveryOrder(BiConsumer<List<Event>, World> check) {
    orders = 0;
    go(List.of(), World.BEGINNING, check);
  }

  private void go(List<Event> events, World world, BiConsumer<List<Event>, World> check) {
    check.accept(events, world);
    if (events.size() == LENGTH) {
      orders++;
      return;
    }
    for (Event event : Event.values()) {
      List<Event> longer = new ArrayList<>(events);
      longer.add(event);
      go(longer, world.after(event), check);
    }
  }

  /** An event in the life of a session. */
  private enum Event {
    /** The phone refreshes with its current token. */
    REFRESH,
    /** The phone refreshes, and the response is lost. */
    LOST,
    /** The network delivers the phone's last refresh request again, and the response arrives. */
    RETRY,
    /** The phone uses its access token. */
    USE,
    /**
     * The thief refreshes and uses the new access token. It uses its own token, or a copy of the phone's
     * if it has none.
     */
    THEFT,
    REVOKE,
    /** The node restarts. Only the state in the database remains. */
    RESTART,
    /** Slightly more time than the grace passes. */
    WAIT
  }

  /**
   * The state of the session and of both actors.
   *
   * @param rotation the state of the session; null once it has ended
   * @param firstSeen for each pair of tokens, the time of its first use; null if it was never used
   * @param phone the number of the phone's pair
   * @param sent the number of the token that the phone sent last; null if none
   * @param thief the number of the thief's pair; null if it has none
   * @param answer the verdict on the last event; null if it was no refresh of a live session
   * @param demanded the verdict that the history of the pairs requires
   * @param sentTooLate whether the phone's own retry came after the grace of a pair that was already used
   */
  private record World(
      Instant now,
      Rotation rotation,
      List<Instant> firstSeen,
      int phone,
      Integer sent,
      Integer thief,
      Verdict answer,
      Verdict demanded,
      boolean sentTooLate) {

    static final World BEGINNING = new World(
        START,
        Rotation.begin(START),
        Arrays.asList((Instant) null),
        0,
        null,
        null,
        null,
        null,
        false);

    World after(List<Event> events) {
      World world = this;
      for (Event event : events) {
        world = world.after(event);
      }
      return world;
    }

    World after(Event event) {
      World quiet = answered(null, null);
      return switch (event) {
        case REFRESH -> quiet.clientSends(phone, true);
        case LOST -> quiet.clientSends(phone, false);
        case RETRY -> sent == null ? quiet : quiet.retry();
        case USE -> quiet.use(phone);
        case THEFT -> quiet.steal();
        case REVOKE -> quiet.with(null);
        case RESTART -> quiet.restart();
        case WAIT -> quiet.later(JUST_LONGER);
      };
    }

    /**
     * Repeats the phone's last refresh. The network may deliver it again for a while after the phone has
     * used the new token.
     */
    private World retry() {
      World next = clientSends(sent, true);
      return new World(
          now,
          next.rotation,
          next.firstSeen,
          next.phone,
          next.sent,
          thief,
          next.answer,
          next.demanded,
          sentTooLate || demand(sent) == Verdict.THEFT);
    }

    private World clientSends(int token, boolean arrives) {
      World next = refresh(token);
      int pair = arrives && next.rotation != null ? next.rotation.counter() : phone;
      return new World(
          now,
          next.rotation,
          next.firstSeen,
          pair,
          token,
          thief,
          next.answer,
          next.demanded,
          sentTooLate);
    }

    private World steal() {
      World next = refresh(thief == null ? phone : thief);
      int pair = next.rotation == null ? phone : next.rotation.counter();
      return new World(
              now,
              next.rotation,
              next.firstSeen,
              phone,
              sent,
              pair,
              next.answer,
              next.demanded,
              sentTooLate)
          .use(pair);
    }

    private World refresh(int token) {
      if (rotation == null) {
        return this;
      }
      Step step = rotation.rotate(token, now, GRACE);
      List<Instant> seen = seeing(token);
      if (step.verdict() == Verdict.ROTATED) {
        seen.add(null);
      }
      return with(step.verdict() == Verdict.THEFT ? null : step.next())
          .having(seen)
          .answered(step.verdict(), demand(token));
    }

    /** The verdict that the contract requires, computed from the history and not by {@link Rotation}. */
    private Verdict demand(int token) {
      int newest = firstSeen.size() - 1;
      if (token == newest) {
        return Verdict.ROTATED;
      }
      Instant successorSeen = firstSeen.get(newest);
      boolean isForgiven = token == newest - 1
          && (successorSeen == null || Duration.between(successorSeen, now).compareTo(GRACE) <= 0);
      return isForgiven ? Verdict.REPEATED : Verdict.THEFT;
    }

    private World use(int pair) {
      return rotation == null ? this : with(rotation.use(pair, now)).having(seeing(pair));
    }

    private List<Instant> seeing(int pair) {
      List<Instant> seen = new ArrayList<>(firstSeen);
      if (seen.get(pair) == null) {
        seen.set(pair, now);
      }
      return seen;
    }

    private World restart() {
      return rotation == null
          ? this
          : with(new Rotation(rotation.counter(), rotation.rotatedAt(), rotation.seenAt()));
    }

    private World later(Duration time) {
      return new World(
          now.plus(time), rotation, firstSeen, phone, sent, thief, answer, demanded, sentTooLate);
    }

    private World with(Rotation next) {
      return new World(now, next, firstSeen, phone, sent, thief, answer, demanded, sentTooLate);
    }

    private World having(List<Instant> seen) {
      return new World(now, rotation, seen, phone, sent, thief, answer, demanded, sentTooLate);
    }

    private World answered(Verdict verdict, Verdict demand) {
      return new World(now, rotation, firstSeen, phone, sent, thief, verdict, demand, sentTooLate);
    }
  }
}
