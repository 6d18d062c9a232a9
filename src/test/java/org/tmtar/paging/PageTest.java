package org.tmtar.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  @ParameterizedTest
  @CsvSource({"0,10,1", "1,10,1", "10,10,1", "11,10,2", "1000000000000,1,1000000000000"})
  void lastPageHoldsTheLastItem(long total, int perPage, long last) {
    Page<String> page = new Page<>(List.of(), total, new PageRequest(1, perPage));

    assertThat(page.lastPage()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"1,10,0", "2,10,10", "2147483647,1000,2147483646000"})
  void offsetOfAFarPageDoesNotOverflow(int number, int perPage, long offset) {
    assertThat(new PageRequest(number, perPage).offset()).isEqualTo(offset);
  }
}
