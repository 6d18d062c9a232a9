import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import { Watch } from '../ui/watch.js';
import { placeName } from './place-link.js';
import { places } from './places.js';
import './tree.js';

/** How long the search waits for the next letter, in milliseconds. */
const PAUSE = 300;

/** The places in the menu: a search, and the tree below the place of the user. */
class PlaceSidebar extends Component {
  static properties = {
    top: { type: Number },
    selected: { attribute: false },
    hrefOf: { attribute: false },
    text: { state: true },
    found: { state: true },
    problem: { state: true }
  };

  static shadowRootOptions = { ...Component.shadowRootOptions, delegatesFocus: true };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        gap: 8px;
      }
      .places {
        min-height: 96px;
        overflow: auto;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li a {
        display: block;
        padding: 4px 8px;
        border-radius: var(--radius);
        color: var(--text);
        overflow-wrap: anywhere;
        text-decoration: none;
      }
      li a:hover {
        text-decoration: underline;
      }
      li a span {
        display: block;
        font-size: var(--small);
      }
      p {
        padding: 4px 8px;
      }
    `
  ];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #abort = new AbortController();

  constructor() {
    super();
    this.top = 0;
    /** @type {number | null} */
    this.selected = null;
    /** @type {(id: number) => string} */
    this.hrefOf = id => `/console/places/${id}`;
    this.text = '';
    /** @type {import('./places.js').Place[] | null} */
    this.found = null;
    /** @type {unknown} */
    this.problem = null;
    new Watch(this, places);
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('selected') && changed.get('selected') !== undefined) {
      this.#clear();
    }
  }

  /** @param {CustomEvent<string>} event */
  #onText({ detail }) {
    this.text = detail;
    clearTimeout(this.#timer);
    this.#abort.abort();
    if (detail.trim() === '') {
      this.#clear();
    } else {
      this.#timer = setTimeout(() => this.#search(detail.trim()), PAUSE);
    }
  }

  #clear() {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.text = '';
    this.found = null;
    this.problem = null;
  }

  /** @param {string} text */
  async #search(text) {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.problem = null;
    try {
      const found = await places.search(text, { top: this.top, signal });
      if (!signal.aborted) {
        this.found = found;
        places.loadNames(found.map(({ root }) => root));
      }
    } catch (problem) {
      if (!signal.aborted) {
        this.problem = problem;
        this.found = [];
      }
    }
  }

  render() {
    return html`<tmtar-field
        type="search"
        label=${t('place.search')}
        title="Ctrl+K"
        .value=${this.text}
        @value=${this.#onText}
        @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && this.#clear()}
      ></tmtar-field>
      <div class="places">${this.text.trim() ? this.#results() : this.#tree()}</div>`;
  }

  #tree() {
    return html`<tmtar-place-tree .top=${this.top} .selected=${this.selected} .hrefOf=${this.hrefOf}></tmtar-place-tree>`;
  }

  #results() {
    if (this.found === null) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const said = this.problem ? explain(this.problem).text : t('place.found', { count: this.found.length });
    return html`<p class="muted" role="status">${this.found.length > 0 || this.problem ? said : t('place.noMatch')}</p>
      <ul>
        ${this.found.map(place => this.#result(place))}
      </ul>`;
  }

  /** @param {import('./places.js').Place} place */
  #result({ id, root }) {
    const parent = root !== null && places.get(root) ? placeName(root) : null;
    return html`<li>
      <a href=${this.hrefOf(id)} @click=${() => id === this.selected && this.#clear()}>
        ${placeName(id)} ${parent ? html`<span class="muted">${parent}</span>` : null}
      </a>
    </li>`;
  }
}

customElements.define('tmtar-place-sidebar', PlaceSidebar);
