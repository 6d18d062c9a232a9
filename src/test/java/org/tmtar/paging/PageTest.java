package org.tmtar.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  @ParameterizedTest
  @CsvSource({"0,10,1", "1,10,1", "10,10,1", "11,10,2", "1000000000000,1,1000000000000"})
  void lastPageHoldsTheLastItem(long total, int perPage, long last) {
    Page<String> page = new Page<>(
        BatchedList.of(List.of()), false, OptionalLong.of(total), new PageRequest(1, perPage));

    assertThat(page.lastPage()).hasValue(last);
  }

  @Test
  void lookaheadItemIsOnTheNextPage() {
    Page<String> page =
        Page.withLookahead(List.of("a", "b", "c"), OptionalLong.empty(), new PageRequest(1, 2));

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.hasNext()).isTrue();
    assertThat(page.lastPage()).isEmpty();
  }

  @Test
  void totalIsDerivedFromTheLastPage() {
    Page<String> page =
        Page.withLookahead(List.of("a"), OptionalLong.empty(), new PageRequest(3, 2));

    assertThat(page.total()).hasValue(5);
    assertThat(Page.withLookahead(List.of(), OptionalLong.empty(), new PageRequest(9, 2))
            .total())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,10,0",
    "2,10,10",
    "1000000000000,1000,999999999999000",
    "9223372036854775807,1000,4611686018427387903"
  })
  void offsetOfAFarPageDoesNotOverflow(long number, int perPage, long offset) {
    assertThat(new PageRequest(number, perPage).offset()).isEqualTo(offset);
  }
}
