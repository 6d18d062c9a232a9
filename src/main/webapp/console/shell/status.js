import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';

/** The bar at the bottom: no connection, or a request that the server has asked to repeat later. */
class Status extends Component {
  static properties = { api: { attribute: false }, offline: { state: true }, seconds: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      p {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px 16px;
        border-top: 1px solid var(--warning);
        background: var(--surface);
        color: var(--warning);
      }
    `
  ];

  /** The number of requests that wait. */
  #waits = 0;

  constructor() {
    super();
    /** @type {import('../api/ApiClient.js').ApiClient | null} the client of the page, which is set once */
    this.api = null;
    this.offline = !navigator.onLine;
    this.seconds = 0;
    addEventListener('offline', () => (this.offline = true));
    addEventListener('online', () => (this.offline = false));
  }

  firstUpdated() {
    this.api?.addEventListener('unreachable', () => (this.offline = true));
    this.api?.addEventListener('reached', () => (this.offline = false));
    this.api?.addEventListener('waiting', event => this.#onWaiting(/** @type {CustomEvent<number>} */ (event).detail));
    this.api?.addEventListener('resumed', () => this.#onResumed());
  }

  /** @param {number} seconds */
  #onWaiting(seconds) {
    this.#waits++;
    this.seconds = seconds;
  }

  /** The response to another request leaves the message, which goes with the last wait. */
  #onResumed() {
    this.#waits--;
    if (this.#waits === 0) {
      this.seconds = 0;
    }
  }

  render() {
    const text = this.offline ? t('problem.offline') : this.seconds ? t('problem.waiting', { count: this.seconds }) : '';
    return html`<div role="status">${text ? html`<p>${icon('wifi-off')} ${text}</p>` : null}</div>`;
  }
}

customElements.define('tmtar-status', Status);
