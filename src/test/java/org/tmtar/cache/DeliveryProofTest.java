package org.tmtar.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeliveryProofTest {

  private static final Duration LEASE = Duration.ofMillis(200);

  private final AtomicLong clock = new AtomicLong(-5_000_000_000L);
  private final DeliveryProof proof = new DeliveryProof(LEASE, clock::get);

  @Test
  void nothingIsProvenBeforeAProbeArrives() {
    String probe = send();

    assertThat(proof.isValid()).isFalse();
    assertThat(proof.accept(probe)).isTrue();
    assertThat(proof.isValid()).isTrue();
  }

  @Test
  void leaseBeginsWhenTheProbeIsSentAndNotWhenItArrives() {
    String probe = send();
    pass(150);
    proof.accept(probe);

    pass(49);
    assertThat(proof.isValid()).isTrue();
    pass(1);
    assertThat(proof.isValid()).isFalse();
  }

  @Test
  void probeThatArrivesAfterTheLeaseProvesNothing() {
    String probe = send();
    pass(200);

    assertThat(proof.accept(probe)).isTrue();

    assertThat(proof.isValid()).isFalse();
    assertThat(proof.isPending()).isFalse();
  }

  @Test
  void probesOfOtherNodesAndChangesProveNothing() {
    send();
    DeliveryProof other = new DeliveryProof(LEASE, clock::get);

    assertThat(proof.accept(other.nextProbe())).isFalse();
    assertThat(proof.accept("17")).isFalse();

    assertThat(proof.isValid()).isFalse();
    assertThat(DeliveryProof.isProbe(other.nextProbe())).isTrue();
    assertThat(DeliveryProof.isProbe("17")).isFalse();
  }

  @Test
  void eachProbeThatArrivesExtendsTheProof() {
    for (int i = 0; i < 10; i++) {
      proof.accept(send());
      pass(199);
      assertThat(proof.isValid()).isTrue();
    }
  }

  @Test
  void proofIsOverdueTwoSecondsAfterTheFirstProbeThatDidNotArrive() {
    assertThat(proof.isOverdue()).isFalse();
    for (int i = 0; i < 20; i++) {
      send();
      pass(100);
      assertThat(proof.isPending()).isTrue();
    }
    assertThat(proof.isOverdue()).isFalse();

    pass(1);
    assertThat(proof.isOverdue()).isTrue();
    proof.accept(send());
    assertThat(proof.isOverdue()).isFalse();
  }

  @Test
  void newConnectionNeedsItsOwnProof() {
    proof.accept(send());

    proof.reset();

    assertThat(proof.isValid()).isFalse();
    assertThat(proof.isPending()).isFalse();
  }

  private String send() {
    String probe = proof.nextProbe();
    proof.expect(probe);
    return probe;
  }

  private void pass(long milliseconds) {
    clock.addAndGet(Duration.ofMillis(milliseconds).toNanos());
  }
}
