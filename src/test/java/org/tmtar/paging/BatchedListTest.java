package org.tmtar.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tmtar.json.JsonBodies;
import org.tmtar.paging.BatchedList.Batch;

class BatchedListTest {

  private final List<List<Long>> read = new ArrayList<>();

  @Test
  void batchesAreReadWhenTheyAreWritten() {
    BatchedList<String> list = BatchedList.of(List.of("a"), ids(250), this::readAll);

    assertThat(read).isEmpty();
    List<String> written = new ArrayList<>();
    list.forEach(written::add);

    assertThat(written).hasSize(251).startsWith("a", "1", "2").endsWith("250");
    assertThat(read).extracting(List::size).containsExactly(100, 100, 50);
  }

  @Test
  void partlyTakenBatchIsFollowedByTheNextOne() {
    BatchedList<String> list = BatchedList.of(List.of(), ids(5), ids -> {
      read.add(ids);
      return new Batch<>(List.of(ids.get(0).toString()), 2);
    });

    assertThat(list).containsExactly("1", "3", "5");
    assertThat(list.isEmpty()).isFalse();
  }

  @Test
  void emptyBatchDoesNotEndTheList() {
    BatchedList<String> list = BatchedList.of(List.of(), ids(150), ids -> {
      List<String> items = ids.contains(1L) ? List.of() : List.of("last");
      return new Batch<>(items, ids.size());
    });

    assertThat(list).containsExactly("last");
  }

  @Test
  void itemsAreConvertedBatchByBatch() {
    BatchedList<Integer> list =
        BatchedList.of(List.of("1"), ids(2), this::readAll).map(Integer::parseInt);

    assertThat(list).containsExactly(1, 1, 2);
  }

  @Test
  void listByIdEndsWithTheFirstBatchThatIsNotFull() {
    List<Long> asked = new ArrayList<>();
    BatchedList<Long> list = BatchedList.byId(
        after -> {
          asked.add(after);
          long from = Math.max(after, 0) + 1;
          return LongStream.rangeClosed(from, Math.min(from + 99, 150)).boxed().toList();
        },
        id -> id);

    assertThat(list).hasSize(150);
    assertThat(asked).containsExactly(Long.MIN_VALUE, 100L);
  }

  @Test
  void iteratorHasAnEnd() {
    var iterator = BatchedList.of(List.of("a")).iterator();
    iterator.next();

    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void jsonIsAnArrayAtEveryPositionInABody() throws JsonProcessingException {
    BatchedList<String> list = BatchedList.of(List.of("a"), ids(1), this::readAll);

    assertThat(JsonBodies.mapper().writeValueAsString(list)).isEqualTo("[\"a\",\"1\"]");
    assertThat(JsonBodies.mapper().writeValueAsString(Map.of("items", list)))
        .isEqualTo("{\"items\":[\"a\",\"1\"]}");
    assertThat(JsonBodies.mapper().writeValueAsString(new Body(list)))
        .isEqualTo("{\"items\":[\"a\",\"1\"]}");
  }

  @Test
  void jsonOfAListThatFailsIsIncomplete() {
    BatchedList<String> list = BatchedList.of(List.of("a"), ids(1), ids -> {
      throw new IllegalStateException("The database is unavailable");
    });
    ByteArrayOutputStream output = new ByteArrayOutputStream();

    assertThatThrownBy(() -> JsonBodies.mapper().writeValue(output, new Body(list)))
        .hasRootCauseInstanceOf(IllegalStateException.class);

    assertThat(output.toString(StandardCharsets.UTF_8)).doesNotEndWith("}").doesNotEndWith("]");
  }

  private Batch<String> readAll(List<Long> ids) {
    read.add(ids);
    return new Batch<>(ids.stream().map(String::valueOf).toList(), ids.size());
  }

  private static List<Long> ids(long number) {
    return LongStream.rangeClosed(1, number).boxed().toList();
  }

  private record Body(BatchedList<String> items) {}
}
