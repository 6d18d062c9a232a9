import { css, html } from '../../vendor/lit.js';
import { metres, t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { Watch } from '../../console/ui/watch.js';
import { visitor } from '../style/shared.js';
import { locator } from './locator.js';

/** What the visitor should know about the position: that it is searched for, refused, unavailable or imprecise. */
class PositionNote extends Component {
  static styles = [
    ...Component.styles,
    visitor,
    css`
      .note,
      .muted {
        margin-top: 8px;
      }
      button {
        margin-top: 8px;
      }
    `
  ];

  constructor() {
    super();
    new Watch(this, locator);
  }

  render() {
    return html`<div role="status">${this.#content()}</div>`;
  }

  #content() {
    switch (locator.state) {
      case 'asking':
        return html`<p class="muted">${t('position.asking')}</p>`;
      case 'refused':
        return this.#problem(t('position.refused'));
      case 'unavailable':
        return this.#problem(t('position.unavailable'));
      case 'insecure':
        return html`<p class="note">${t('position.insecure')}</p>`;
      default:
        return locator.isImprecise
          ? html`<p class="note">${t('position.imprecise', { distance: metres(locator.position?.accuracy ?? 0) })}</p>`
          : null;
    }
  }

  /** @param {string} text */
  #problem(text) {
    return html`<div class="note">
      <p>${text}</p>
      <button type="button" @click=${() => locator.start()}>${t('problem.retry')}</button>
    </div>`;
  }
}

customElements.define('tmtar-position-note', PositionNote);
