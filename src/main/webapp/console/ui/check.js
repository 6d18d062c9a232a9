import { css, html, live } from '../../vendor/lit.js';
import { Component } from './component.js';

/** A labelled checkbox with its hint and its error. It emits `value` with true or false. */
class Check extends Component {
  static properties = { label: {}, name: {}, checked: { type: Boolean }, hint: {}, error: {}, disabled: { type: Boolean } };

  static shadowRootOptions = { ...Component.shadowRootOptions, delegatesFocus: true };

  static styles = [
    ...Component.styles,
    css`
      label {
        display: flex;
        align-items: start;
        gap: 8px;
        padding: 4px 0;
      }
      input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--accent);
      }
      p {
        margin-inline-start: 28px;
        font-size: var(--small);
      }
      .error {
        color: var(--danger);
      }
    `
  ];

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.checked = false;
    this.hint = '';
    this.error = '';
    this.disabled = false;
  }

  /** @param {Event} event */
  #onChange({ target }) {
    this.checked = /** @type {HTMLInputElement} */ (target).checked;
    this.emit('value', this.checked);
  }

  render() {
    const described = [this.hint ? 'hint' : '', this.error ? 'error' : ''].filter(Boolean).join(' ');
    return html`<label>
        <input
          type="checkbox"
          name=${this.name}
          .checked=${live(this.checked)}
          ?disabled=${this.disabled}
          aria-describedby=${described}
          @change=${this.#onChange}
        />
        <span>${this.label}</span>
      </label>
      ${this.hint ? html`<p id="hint" class="muted">${this.hint}</p>` : null}
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : null}`;
  }
}

customElements.define('tmtar-check', Check);
