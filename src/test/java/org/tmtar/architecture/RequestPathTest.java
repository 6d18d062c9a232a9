package org.tmtar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.annotation.Priority;
import jakarta.servlet.Filter;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.junit.jupiter.api.Test;
import org.tmtar.RequestPipeline;
import org.tmtar.http.FilterOrder;
import org.tmtar.testing.ProductClasses;

/** The path of a request, as {@code docs/request-path.md} describes it. */
class RequestPathTest {

  private static final JavaClasses CLASSES = ProductClasses.ALL;

  /** The row of a class with a priority. A row may name several classes. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*`) \\| (\\d+) \\|");

  @Test
  void everyFilterAndInterceptorStatesItsOrderByAConstant() throws IllegalAccessException {
    List<Integer> constants = constants();

    assertThat(ordered())
        .isNotEmpty()
        .allSatisfy(type ->
            assertThat(type.isAnnotatedWith(Priority.class)).as(type.getName()).isTrue())
        .allSatisfy(type -> assertThat(constants).as(type.getName()).contains(priority(type)));
    assertThat(constants).doesNotHaveDuplicates();
    assertThat(ordered().map(RequestPathTest::priority)).containsAll(constants);
  }

  @Test
  void pageNamesEveryClassThatARequestPasses() throws IOException {
    String page = page();

    assertThat(classes(
            Filter.class,
            BaseFilter.class,
            ContainerRequestFilter.class,
            ContainerResponseFilter.class,
            ReaderInterceptor.class,
            WriterInterceptor.class,
            DynamicFeature.class,
            ContextResolver.class,
            ParamConverterProvider.class,
            ExceptionMapper.class))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(page).contains("`" + type.getSimpleName() + "`"));
  }

  @Test
  void pageListsRequestFiltersInTheirOrder() throws IOException {
    List<Row> rows = rows("## 3.");

    assertThat(rows.stream().map(Row::priority)).isSorted();
    hasAllOf(rows, ContainerRequestFilter.class);
  }

  @Test
  void pageListsResponseFiltersInTheirOrder() throws IOException {
    List<Row> rows = rows("## 6.");

    assertThat(rows.stream().map(Row::priority)).isSortedAccordingTo(Collections.reverseOrder());
    hasAllOf(rows, ContainerResponseFilter.class);
  }

  /** The constructor of the pipeline has the filters in their order. */
  @Test
  void pageListsServletFiltersInTheirOrder() throws IOException {
    List<String> filters = Arrays.stream(RequestPipeline.class.getConstructors())
        .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
        .map(Class::getSimpleName)
        .toList();

    assertThat(groups("(?m)^\\| `(\\w+)` \\|", section("## 2."))).isEqualTo(filters);
  }

  private static void hasAllOf(List<Row> rows, Class<?> kind) {
    List<Row> expected =
        classes(kind).map(type -> new Row(type.getSimpleName(), priority(type))).toList();

    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Stream<JavaClass> ordered() {
    return classes(
        ContainerRequestFilter.class,
        ContainerResponseFilter.class,
        ReaderInterceptor.class,
        WriterInterceptor.class);
  }

  private static Stream<JavaClass> classes(Class<?>... kinds) {
    return CLASSES.stream()
        .filter(type -> !type.isInterface())
        .filter(type -> Arrays.stream(kinds).anyMatch(type::isAssignableTo));
  }

  private static int priority(JavaClass type) {
    return type.getAnnotationOfType(Priority.class).value();
  }

  private static List<Integer> constants() throws IllegalAccessException {
    List<Integer> constants = new ArrayList<>();
    for (Field constant : FilterOrder.class.getFields()) {
      constants.add(constant.getInt(null));
    }
    return constants;
  }

  private static List<Row> rows(String heading) throws IOException {
    return ROW.matcher(section(heading))
        .results()
        .flatMap(row -> groups("`(\\w+)`", row.group(1)).stream()
            .map(name -> new Row(name, Integer.parseInt(row.group(2)))))
        .toList();
  }

  private static List<String> groups(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String section(String heading) throws IOException {
    String page = page();
    int begin = page.indexOf(heading);
    int end = page.indexOf("\n## ", begin);
    return page.substring(begin, end < 0 ? page.length() : end);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs", "request-path.md"));
  }

  private record Row(String name, int priority) {}
}
