import { css, html, live } from '../../vendor/lit.js';
import { Component } from './component.js';

/** The checkbox that selects a row of a table. It emits `value` with true or false. `label` is its name, which is not shown. */
class RowCheck extends Component {
  static properties = { label: {}, checked: { type: Boolean } };

  static styles = [
    ...Component.styles,
    css`
      input {
        width: 24px;
        height: 24px;
        margin: 0;
        accent-color: var(--accent);
      }
    `
  ];

  constructor() {
    super();
    this.label = '';
    this.checked = false;
  }

  /** @param {Event} event */
  #onChange({ target }) {
    this.checked = /** @type {HTMLInputElement} */ (target).checked;
    this.emit('value', this.checked);
  }

  render() {
    return html`<input type="checkbox" aria-label=${this.label} .checked=${live(this.checked)} @change=${this.#onChange} />`;
  }
}

customElements.define('tmtar-row-check', RowCheck);
