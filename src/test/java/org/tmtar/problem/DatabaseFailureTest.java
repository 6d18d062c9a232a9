package org.tmtar.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class DatabaseFailureTest {

  @ParameterizedTest
  @CsvSource({
    "locations_name_unique_among_siblings, name",
    "users_unique_by_issuer_and_identity, identity"
  })
  void violationOfAUniqueKeyIsAConflictThatNamesTheMember(String constraint, String member) {
    assertThat(DatabaseFailure.translate(new IllegalStateException(failure("23505", constraint))))
        .get()
        .satisfies(problem -> {
          assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
          assertThat(problem).hasMessageContaining("the member " + member + " ");
        });
  }

  @Test
  void violationOfAnotherUniqueKeyIsAConflictWithoutAMember() {
    assertThat(DatabaseFailure.translate(failure("23505", "files_filename_key")))
        .get()
        .satisfies(problem -> {
          assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
          assertThat(problem)
              .hasMessage(
                  "The request conflicts with a resource that was created or changed concurrently.");
        });
  }

  /** An exception of the driver, with the fields of a message of the server. */
  private static PSQLException failure(String state, String constraint) {
    return new PSQLException(
        new ServerErrorMessage("SERROR\0C" + state + "\0Mduplicate key\0n" + constraint + "\0"));
  }
}
