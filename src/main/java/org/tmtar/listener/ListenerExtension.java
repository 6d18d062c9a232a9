package org.tmtar.listener;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.monitoring.MonitoringConfig;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/** Adds the checks of this package to the filters of a listener. */
public final class ListenerExtension implements AddOn {

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    extend(filters);
  }

  /** Does nothing. The server calls it for the WebSocket extension, whose name this extension has. */
  public void setTimeoutInSeconds(long timeout) {
    // the checks have no timeout
  }

  /** Changes the filters of a started listener. */
  static void change(TCPNIOTransport transport, Consumer<FilterChainBuilder> change) {
    if (transport.getProcessor() instanceof FilterChain current) {
      FilterChainBuilder filters = FilterChainBuilder.stateless();
      filters.addAll(current);
      change.accept(filters);
      transport.setProcessor(filters.build());
    }
  }

  /**
   * Adds the checks, unless they have been added before.
   *
   * @param filters the filters of a listener, in order from the socket to the application
   */
  static void extend(FilterChainBuilder filters) {
    int parser = filters.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
    int handling = filters.indexOfType(HttpServerFilter.class);
    boolean isHttp = parser >= 0 && handling >= 0;
    if (!isHttp || filters.indexOfType(UpgradeFilter.class) >= 0) {
      return;
    }
    HttpServerFilter handler = (HttpServerFilter) filters.get(handling);
    handler.setHttpHandler(new CheckingHandler(handler.getHttpHandler()));
    parserOf(filters, parser)
        .getMonitoringConfig()
        .addProbes(new IncompleteHeads(), new UnknownVersionProbe());
    filters.add(parser + 1, new UpgradeFilter());
    filters.add(parser, new ParserRefusalFilter());
  }

  private static org.glassfish.grizzly.http.HttpServerFilter parserOf(
      FilterChainBuilder filters, int index) {
    return (org.glassfish.grizzly.http.HttpServerFilter) filters.get(index);
  }

  /** Removes the checks if they have been added. */
  static void remove(FilterChainBuilder filters) {
    int handling = filters.indexOfType(HttpServerFilter.class);
    if (handling >= 0
        && filters.get(handling) instanceof HttpServerFilter handler
        && handler.getHttpHandler() instanceof CheckingHandler checking) {
      handler.setHttpHandler(checking.server());
    }
    int parser = filters.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
    if (parser >= 0) {
      removeProbes(parserOf(filters, parser).getMonitoringConfig());
    }
    for (Class<? extends Filter> type : List.of(UpgradeFilter.class, ParserRefusalFilter.class)) {
      if (filters.indexOfType(type) >= 0) {
        filters.remove(filters.indexOfType(type));
      }
    }
  }

  private static void removeProbes(MonitoringConfig<HttpProbe> probes) {
    Stream.of(probes.getProbes())
        .filter(probe -> probe instanceof IncompleteHeads || probe instanceof UnknownVersionProbe)
        .forEach(probes::removeProbes);
  }
}
