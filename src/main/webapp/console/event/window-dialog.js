import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import '../ui/dialog.js';
import '../ui/time-field.js';

/**
 * The dialog in which the publishing window of an event is typed. The property `window` has the initial window. The dialog emits the
 * event `window` with the typed window, or `close`.
 */
class WindowDialog extends Component {
  static properties = { event: { attribute: false }, window: { attribute: false }, from: { state: true }, until: { state: true }, error: { state: true } };

  constructor() {
    super();
    /** @type {import('./event-source.js').Event | null} */
    this.event = null;
    /** @type {{ publish_from: string | null, publish_until: string | null } | null} */
    this.window = null;
    /** @type {string | null} */
    this.from = null;
    /** @type {string | null} */
    this.until = null;
    this.error = '';
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('window') && this.window) {
      this.from = this.window.publish_from;
      this.until = this.window.publish_until;
    }
  }

  #save() {
    const isInverted = this.from && this.until && Date.parse(this.from) >= Date.parse(this.until);
    this.error = isInverted ? t('event.windowInverted') : '';
    isInverted || this.emit('window', { publish_from: this.from, publish_until: this.until });
  }

  render() {
    const event = this.event;
    const title = event ? event.translations[event.language].title : '';
    return html`<tmtar-dialog heading=${t('timeline.editOf', { title })} .open=${event !== null}>
      <tmtar-time-field
        label=${t('event.publish_from')}
        hint=${t('event.publish_fromHint')}
        .value=${this.from}
        @value=${(/** @type {CustomEvent<string | null>} */ { detail }) => (this.from = detail)}
      ></tmtar-time-field>
      <tmtar-time-field
        label=${t('event.publish_until')}
        hint=${t('event.publish_untilHint')}
        .value=${this.until}
        .error=${this.error}
        @value=${(/** @type {CustomEvent<string | null>} */ { detail }) => (this.until = detail)}
      ></tmtar-time-field>
      <div class="row">
        <button type="button" class="primary" @click=${this.#save}>${t('form.save')}</button>
        <button type="button" @click=${() => this.emit('close')}>${t('dialog.cancel')}</button>
      </div>
    </tmtar-dialog>`;
  }
}

customElements.define('tmtar-window-dialog', WindowDialog);
