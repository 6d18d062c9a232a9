import { css, html, live, nothing } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { places } from '../place/places.js';
import { placeName } from '../place/place-link.js';
import { Component } from './component.js';
import { explain } from './problem.js';
import { Watch } from './watch.js';

/** How long the search waits for the next letter, in milliseconds. */
const PAUSE = 250;

/** The number of places that are offered at a time. */
const MAX_OFFERED = 20;

/** @typedef {import('../place/places.js').Place} Place */

/**
 * An input that chooses a place by its name (a combobox). Without a text it offers `top` and the places directly below it. It emits
 * `value` with the id, or null when the text is cleared.
 */
class PlacePicker extends Component {
  static properties = {
    label: {},
    name: {},
    hint: {},
    error: {},
    value: { attribute: false },
    top: { attribute: false },
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
    css`
      :host {
        display: block;
        position: relative;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-weight: 600;
      }
      input {
        width: 100%;
        min-height: 36px;
        padding: 4px 8px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--page);
        color: var(--text);
        font: inherit;
      }
      input:disabled {
        background: var(--surface);
        color: var(--muted);
      }
      input[aria-invalid='true'] {
        border-color: var(--danger);
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
      p {
        margin-top: 4px;
        font-size: var(--small);
      }
      .error {
        color: var(--danger);
      }
    `
  ];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #abort = new AbortController();

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.hint = '';
    this.error = '';
    /** @type {number | null} */
    this.value = null;
    /** @type {number | null} only places at or below this one are offered */
    this.top = null;
    this.required = false;
    this.disabled = false;
    /** @type {string | null} what is typed; null while the input shows the chosen place */
    this.text = null;
    /** @type {Place[]} */
    this.offered = [];
    this.active = -1;
    this.isOpen = false;
    /** @type {unknown} */
    this.problem = null;
    new Watch(this, places);
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('value')) {
      places.loadNames([this.value]);
    }
  }

  /** @param {Event} event */
  #onInput({ target }) {
    this.text = /** @type {HTMLInputElement} */ (target).value;
    if (this.text === '') {
      this.#choose(null, { keepsOpen: true });
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#offer(), PAUSE);
  }

  /** Shows the places that match what is typed. */
  async #offer() {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const text = this.text?.trim() ?? '';
    try {
      const found = text ? await places.search(text, { top: this.top, signal }) : await this.#first();
      if (signal.aborted) {
        return;
      }
      this.offered = found.slice(0, MAX_OFFERED);
      this.problem = null;
      places.loadNames(this.offered.map(place => place.root));
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      this.offered = [];
      this.problem = problem;
    }
    this.active = -1;
    this.isOpen = true;
  }

  async #first() {
    const top = this.top ?? 1;
    await Promise.all([places.load(top), places.open(top)]);
    const ids = [top, ...(places.branch(top)?.ids ?? [])];
    return /** @type {Place[]} */ (ids.map(id => places.get(id)).filter(Boolean));
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
      if (this.isOpen && this.offered.length > 0) {
        this.#choose(this.offered[Math.max(this.active, 0)].id);
      } else if (!this.isOpen) {
        this.closest('form')?.requestSubmit();
      }
    } else if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  /**
   * @param {number | null} id
   * @param {{ keepsOpen?: boolean }} [options]
   */
  #choose(id, { keepsOpen = false } = {}) {
    const isChanged = id !== this.value;
    this.value = id;
    keepsOpen || this.#close();
    isChanged && this.emit('value', id);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.isOpen = false;
    this.text = null;
  }

  render() {
    const shown = this.text ?? (this.value === null ? '' : placeName(this.value));
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
        placeholder=${t('place.pick')}
        ?required=${this.required}
        ?disabled=${this.disabled}
        .value=${live(shown)}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @click=${() => this.isOpen || this.#offer()}
        @blur=${this.#close}
      />
      <ul id="options" role="listbox" aria-label=${t('place.offered')} ?hidden=${!this.isOpen || this.offered.length === 0}>
        ${this.offered.map((place, index) => this.#option(place, index))}
      </ul>
      <div role="status">${this.isOpen && this.offered.length === 0 ? html`<p>${this.#nothing()}</p>` : null}</div>
      ${this.hint ? html`<p id="hint" class="muted">${this.hint}</p>` : null}
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : null}`;
  }

  #nothing() {
    return this.problem ? explain(this.problem).text : t('place.noMatch');
  }

  /**
   * @param {Place} place
   * @param {number} index
   */
  #option(place, index) {
    const parent = place.root !== null && places.get(place.root) ? placeName(place.root) : null;
    return html`<li
      id=${`option-${index}`}
      role="option"
      aria-selected=${index === this.active}
      @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => this.#choose(place.id)}
    >
      ${placeName(place.id)} ${parent ? html`<span class="muted">${parent}</span>` : null}
    </li>`;
  }
}

customElements.define('tmtar-place-picker', PlacePicker);
