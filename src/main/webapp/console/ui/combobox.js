import { css, html, live, nothing } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';
import { inputStyle } from './input-style.js';
import { explain } from './problem.js';

/** How long the search waits for the next letter, in milliseconds. */
const PAUSE = 250;

/** The number of options that are offered at a time. */
const MAX_OFFERED = 20;

/**
 * An input that chooses a value by its name. It emits `value` with the value, or null when the text is cleared.
 *
 * @template V
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ The pattern "combobox" of ARIA}
 */
export class Combobox extends Component {
  static properties = {
    label: {},
    name: {},
    hint: {},
    error: {},
    value: { attribute: false },
    required: { type: Boolean },
    disabled: { type: Boolean },
    text: { state: true },
    offered: { state: true },
    active: { state: true },
    isOpen: { state: true },
    problem: { state: true }
  };

  static shadowRootOptions = { ...Component.shadowRootOptions, delegatesFocus: true };

  static styles = [
    ...Component.styles,
    inputStyle,
    css`
      :host {
        position: relative;
      }
      ul {
        position: absolute;
        inset-inline: 0;
        z-index: 5;
        max-height: 240px;
        margin: 0;
        padding: 4px 0;
        overflow: auto;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--page);
        list-style: none;
      }
      li {
        min-height: 32px;
        padding: 4px 8px;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--surface);
        box-shadow: inset 3px 0 var(--accent);
      }
      li.none {
        color: var(--muted);
        cursor: default;
      }
    `
  ];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #abort = new AbortController();
  /** Whether the options are those of an earlier text. */
  #isBehind = false;

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.hint = '';
    this.error = '';
    /** @type {V | null} */
    this.value = null;
    this.required = false;
    this.disabled = false;
    /** @type {string | null} what is typed; null while the input shows the chosen value */
    this.text = null;
    /** @type {V[]} */
    this.offered = [];
    this.active = -1;
    this.isOpen = false;
    /** @type {unknown} */
    this.problem = null;
  }

  /**
   * The values whose texts match what is typed, the best one first.
   *
   * @param {string} _text empty for those that are offered first
   * @param {AbortSignal} _signal is aborted when something else is typed
   * @returns {Promise<V[]>}
   */
  async find(_text, _signal) {
    return [];
  }

  /**
   * The text of a value.
   *
   * @param {V} value
   */
  textOf(value) {
    return String(value);
  }

  /**
   * What distinguishes a value from others with the same text.
   *
   * @param {V} _value
   * @returns {string | null}
   */
  detailOf(_value) {
    return null;
  }

  /** What the empty input shows. */
  get placeholder() {
    return '';
  }

  /** The name of the list of options. */
  get listLabel() {
    return this.label;
  }

  /** What is shown if no option matches. */
  get noMatch() {
    return t('list.noMatch');
  }

  /** @param {Event} event */
  #onInput({ target }) {
    this.text = /** @type {HTMLInputElement} */ (target).value;
    if (this.text === '') {
      this.#choose(null, { keepsOpen: true });
    }
    this.#isBehind = true;
    this.active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#offer(), PAUSE);
  }

  /** Shows the options that match what is typed. */
  async #offer() {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const found = await this.find(this.text?.trim() ?? '', signal);
      if (signal.aborted) {
        return;
      }
      this.offered = found.slice(0, MAX_OFFERED);
      this.problem = null;
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      this.offered = [];
      this.problem = problem;
    }
    this.active = -1;
    this.isOpen = true;
    this.#isBehind = false;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const last = this.offered.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.isOpen) {
        this.#offer();
      } else if (event.key === 'ArrowDown') {
        this.active = this.active >= last ? 0 : this.active + 1;
      } else {
        this.active = this.active <= 0 ? last : this.active - 1;
      }
      this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#onEnter();
    } else if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  /** Chooses an option. If none is active and the options are those of an earlier text, it shows those of the current text first. */
  #onEnter() {
    if (this.#isBehind && this.active < 0) {
      clearTimeout(this.#timer);
      this.#offer();
    } else if (this.isOpen && this.offered.length > 0) {
      this.#choose(this.offered[Math.max(this.active, 0)]);
    } else if (!this.isOpen) {
      this.closest('form')?.requestSubmit();
    }
  }

  /**
   * @param {V | null} value
   * @param {{ keepsOpen?: boolean }} [options]
   */
  #choose(value, { keepsOpen = false } = {}) {
    const isChanged = value !== this.value;
    this.value = value;
    keepsOpen || this.#close();
    isChanged && this.emit('value', value);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.isOpen = false;
    this.#isBehind = false;
    this.text = null;
  }

  render() {
    const shown = this.text ?? (this.value === null ? '' : this.textOf(this.value));
    const described = [this.hint ? 'hint' : '', this.error ? 'error' : ''].filter(Boolean).join(' ');
    return html`<label for="input">${this.label}${this.required ? html` <span aria-hidden="true">*</span>` : null}</label>
      <input
        id="input"
        role="combobox"
        type="text"
        autocomplete="off"
        aria-expanded=${this.isOpen}
        aria-controls="options"
        aria-autocomplete="list"
        aria-activedescendant=${this.isOpen && this.active >= 0 ? `option-${this.active}` : nothing}
        aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby=${described || nothing}
        placeholder=${this.placeholder}
        ?required=${this.required}
        ?disabled=${this.disabled}
        .value=${live(shown)}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @click=${() => this.isOpen || this.#offer()}
        @blur=${this.#close}
      />
      <ul id="options" role="listbox" aria-label=${this.listLabel} ?hidden=${!this.isOpen || this.offered.length === 0}>
        ${this.offered.map((value, index) => this.#option(value, index))}
      </ul>
      <div role="status">${this.isOpen && this.offered.length === 0 ? html`<p>${this.#nothing()}</p>` : null}</div>
      ${this.hint ? html`<p id="hint" class="muted">${this.hint}</p>` : null}
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : null}`;
  }

  #nothing() {
    return this.problem ? explain(this.problem).text : this.noMatch;
  }

  /**
   * @param {V} value
   * @param {number} index
   */
  #option(value, index) {
    const detail = this.detailOf(value);
    return html`<li
      id=${`option-${index}`}
      role="option"
      aria-selected=${index === this.active}
      @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => this.#choose(value)}
    >
      ${this.textOf(value)} ${detail ? html`<span class="muted">${detail}</span>` : null}
    </li>`;
  }
}
