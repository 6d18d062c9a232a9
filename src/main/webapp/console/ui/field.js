import { css, html, live } from '../../vendor/lit.js';
import { Component } from './component.js';
import { inputStyle } from './input-style.js';

/**
 * A labelled input with its hint and its error. It emits `value` with the text when the user changes it.
 *
 * `type` is that of an input, or `select` with `options`, or `textarea`.
 */
export class Field extends Component {
  static properties = {
    label: {},
    name: {},
    type: {},
    value: {},
    hint: {},
    error: {},
    options: { attribute: false },
    required: { type: Boolean },
    disabled: { type: Boolean },
    autocomplete: {},
    min: {},
    max: {},
    step: {},
    maxlength: { type: Number },
    rows: { type: Number },
    lang: {}
  };

  static shadowRootOptions = { ...Component.shadowRootOptions, delegatesFocus: true };

  static styles = [
    ...Component.styles,
    inputStyle,
    css`
      textarea {
        resize: vertical;
      }
    `
  ];

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.type = 'text';
    this.value = '';
    this.hint = '';
    this.error = '';
    /** @type {[string, string][]} */
    this.options = [];
    this.required = false;
    this.disabled = false;
    this.autocomplete = 'off';
    this.min = '';
    this.max = '';
    this.step = '';
    /** @type {number | undefined} */
    this.maxlength = undefined;
    this.rows = 4;
    this.lang = '';
  }

  /** @param {Event} event */
  #onInput({ target }) {
    this.value = /** @type {HTMLInputElement} */ (target).value;
    this.emit('value', this.value);
  }

  /**
   * A form in another shadow root is not submitted by Enter, so the field does it.
   *
   * @param {KeyboardEvent} event
   */
  #onKey(event) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.isComposing) {
      this.closest('form')?.requestSubmit();
    }
  }

  render() {
    const described = [this.hint ? 'hint' : '', this.error ? 'error' : ''].filter(Boolean).join(' ');
    return html`
      <label for="input">${this.label}${this.required ? html` <span aria-hidden="true">*</span>` : null}</label>
      ${this.#input(described || null)}
      ${this.hint ? html`<p id="hint" class="muted">${this.hint}</p>` : null}
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : null}
    `;
  }

  /** @param {string | null} described */
  #input(described) {
    const isInvalid = this.error ? 'true' : 'false';
    if (this.type === 'select') {
      return html`<select
        id="input"
        name=${this.name}
        ?disabled=${this.disabled}
        aria-invalid=${isInvalid}
        aria-describedby=${described ?? ''}
        @change=${this.#onInput}
      >
        ${this.options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.value} .selected=${live(value === this.value)}>${text}</option>`)}
      </select>`;
    }
    if (this.type === 'textarea') {
      return html`<textarea
        id="input"
        name=${this.name}
        rows=${this.rows}
        lang=${this.lang}
        maxlength=${this.maxlength ?? -1}
        ?required=${this.required}
        ?disabled=${this.disabled}
        aria-invalid=${isInvalid}
        aria-describedby=${described ?? ''}
        .value=${live(this.value)}
        @input=${this.#onInput}
      ></textarea>`;
    }
    return html`<input
      id="input"
      name=${this.name}
      type=${this.type}
      lang=${this.lang}
      autocomplete=${this.autocomplete}
      min=${this.min}
      max=${this.max}
      step=${this.step}
      maxlength=${this.maxlength ?? -1}
      ?required=${this.required}
      ?disabled=${this.disabled}
      aria-invalid=${isInvalid}
      aria-describedby=${described ?? ''}
      .value=${live(this.value)}
      @input=${this.#onInput}
      @keydown=${this.#onKey}
    />`;
  }
}

customElements.define('tmtar-field', Field);
