import { html } from '../../vendor/lit.js';
import { Component } from './component.js';
import './field.js';
import { fromLocalInput, toLocalInput, utc, zoneName } from './time.js';

/**
 * An input of an instant in a time zone, by default that of the browser, which it names, with the time in UTC beside it. It emits
 * `value` with the instant in RFC 3339, or null when the input is cleared.
 */
class TimeField extends Component {
  static properties = { label: {}, name: {}, hint: {}, error: {}, value: { attribute: false }, zone: { attribute: false }, disabled: { type: Boolean } };

  static shadowRootOptions = { ...Component.shadowRootOptions, delegatesFocus: true };

  constructor() {
    super();
    this.label = '';
    this.name = '';
    /** What an empty input means. */
    this.hint = '';
    this.error = '';
    /** @type {string | null} */
    this.value = null;
    /** @type {string | null} the IANA name of the time zone; null for that of the browser */
    this.zone = null;
    this.disabled = false;
  }

  /** @param {CustomEvent<string>} event */
  #onValue(event) {
    event.stopPropagation();
    this.value = fromLocalInput(event.detail, this.zone);
    this.emit('value', this.value);
  }

  render() {
    return html`<tmtar-field
      type="datetime-local"
      label=${this.label}
      hint=${this.value ? `${zoneName(this.value, this.zone)} · ${utc(this.value)}` : `${this.hint} ${zoneName(null, this.zone)}`.trim()}
      .value=${toLocalInput(this.value, this.zone)}
      .error=${this.error}
      ?disabled=${this.disabled}
      @value=${this.#onValue}
    ></tmtar-field>`;
  }
}

customElements.define('tmtar-time-field', TimeField);
