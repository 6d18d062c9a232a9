package org.tmtar.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.server.ServerFilterConfiguration;
import org.glassfish.grizzly.utils.DelayedExecutor;
import org.junit.jupiter.api.Test;

class ListenerExtensionTest {

  private final Filter socket = new TransportFilter();

  @SuppressWarnings("deprecation") // all constructors of the parser are deprecated
  private final org.glassfish.grizzly.http.HttpServerFilter parser =
      new org.glassfish.grizzly.http.HttpServerFilter();

  private final HttpServerFilter handling = new HttpServerFilter(
      new ServerFilterConfiguration(), new DelayedExecutor(Executors.newCachedThreadPool()));
  private final HttpHandler server = new Nothing();
  private final FilterChainBuilder filters =
      FilterChainBuilder.stateless().add(socket).add(parser).add(handling);

  ListenerExtensionTest() {
    handling.setHttpHandler(server);
  }

  @Test
  void checksAreOnceBeforeAndAfterTheParserAndBeforeTheServer() {
    ListenerExtension.extend(filters);
    ListenerExtension.extend(filters);

    assertThat(filters.build())
        .hasExactlyElementsOfTypes(
            TransportFilter.class,
            ParserRefusalFilter.class,
            org.glassfish.grizzly.http.HttpServerFilter.class,
            UpgradeFilter.class,
            HttpServerFilter.class);
    assertThat(((CheckingHandler) handling.getHttpHandler()).server()).isSameAs(server);
    assertThat(parser.getMonitoringConfig().getProbes())
        .hasExactlyElementsOfTypes(IncompleteHeads.class, UnknownVersionProbe.class);
  }

  @Test
  void removalOfTheChecksRestoresTheListener() {
    ListenerExtension.extend(filters);
    ListenerExtension.remove(filters);

    FilterChain chain = filters.build();
    assertThat(chain).containsExactly(socket, parser, handling);
    assertThat(handling.getHttpHandler()).isSameAs(server);
    assertThat(parser.getMonitoringConfig().getProbes()).isEmpty();
  }

  private static final class Nothing extends HttpHandler {

    @Override
    public void service(Request request, Response response) {
      // no request is processed
    }
  }
}
