package org.tmtar.listener;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;

/**
 * Ignores the {@code Upgrade} header, because no other protocol is supported. The parser would otherwise
 * interpret all following bytes on the connection as the body of the request. This filter is between the
 * parser and the handler.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.8">RFC 9110 §7.8</a>
 */
final class UpgradeFilter extends BaseFilter {

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof IncomingHttpUpgradeEvent upgrade) {
      upgrade.getHttpHeader().setIgnoreContentModifiers(false);
      upgrade.getHttpHeader().getUpgradeDC().recycle();
    }
    return context.getInvokeAction();
  }
}
