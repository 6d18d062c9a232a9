import { css, html } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import '../../console/ui/problem.js';
import '../../console/ui/skeleton.js';
import { Watch } from '../../console/ui/watch.js';
import { router, toPlace } from '../shell/address.js';
import { visitor } from '../style/shared.js';
import { Load } from '../ui/load.js';
import { publicTop, searchPlaces } from './place-source.js';

/** @typedef {import('./place-source.js').Found} Found */

/** How long the visitor pauses before the page searches, in milliseconds. */
const PAUSE = 300;

/** A search for public places by name, which is in the address. Without a text it lists the places at the top of the tree. */
class PlaceSearch extends Component {
  static styles = [
    ...Component.styles,
    visitor,
    css`
      form {
        display: flex;
        align-items: center;
        gap: 8px;
        max-width: 480px;
        padding-inline-start: 12px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--page);
        color: var(--muted);
      }
      form:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      input {
        flex: 1;
        min-width: 0;
        min-height: 44px;
        border: none;
        outline: none;
        background: none;
        color: var(--text);
        font: inherit;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
        gap: 8px;
        margin-top: 8px;
      }
      li a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 56px;
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        color: var(--text);
        text-decoration: none;
      }
      li a:hover {
        border-color: var(--control);
      }
      li a svg {
        flex: none;
        color: var(--muted);
      }
      .more {
        margin-top: 16px;
      }
      li small {
        display: block;
        color: var(--muted);
      }
    `
  ];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #places = new Load(this, signal => this.#read(signal));
  #shown = '';
  /** The number of pages of the topmost places that are listed. */
  #pages = 1;
  /** The number of places before more of them were requested; 0 if none were. */
  #before = 0;

  constructor() {
    super();
    new Watch(this, router);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  get #text() {
    return router.query.get('q')?.trim() ?? '';
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<{ found: Found[], hasNext: boolean }>}
   */
  async #read(signal) {
    const text = this.#text;
    if (text) {
      return { found: await searchPlaces(text, signal), hasNext: false };
    }
    const { places, hasNext } = await publicTop(this.#pages, signal);
    return { found: places.map(place => ({ place, within: '' })), hasNext };
  }

  willUpdate() {
    const text = this.#text;
    if (text !== this.#shown) {
      this.#shown = text;
      this.#pages = 1;
      this.#before = 0;
    }
    this.#places.show('places', text);
  }

  /** Moves the focus to the first of the additional places, so that reading continues there. */
  updated() {
    const links = this.renderRoot.querySelectorAll('li a');
    if (this.#before > 0 && links.length > this.#before) {
      /** @type {HTMLElement} */ (links[this.#before]).focus();
      this.#before = 0;
    }
  }

  /** @param {number} shown the number of places that are listed */
  #showMore(shown) {
    this.#pages++;
    this.#before = shown;
    this.#places.again();
  }

  /** @param {InputEvent & { target: HTMLInputElement }} event */
  #onInput({ target }) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(target.value), PAUSE);
  }

  /** @param {string} text */
  #search(text) {
    clearTimeout(this.#timer);
    router.change({ q: text.trim() || null }, { replace: true });
  }

  /** @param {SubmitEvent} event */
  #onSubmit(event) {
    event.preventDefault();
    this.#search(this.renderRoot.querySelector('input')?.value ?? '');
  }

  render() {
    return html`<section class="stack" aria-labelledby="choose">
      <h2 id="choose">${t('start.choose')}</h2>
      <form role="search" @submit=${this.#onSubmit}>
        ${icon('search')}
        <input
          type="search"
          aria-label=${t('start.search')}
          placeholder=${t('start.search')}
          maxlength="100"
          value=${this.#text}
          @input=${this.#onInput}
        />
      </form>
      <div>
        <p role="status" class="muted">${this.#summary()}</p>
        ${this.#results()}
      </div>
    </section>`;
  }

  #summary() {
    const { data, problem } = this.#places;
    if (!data || problem) {
      return '';
    }
    if (data.found.length === 0) {
      return this.#text ? t('start.noMatch') : t('start.none');
    }
    return this.#text ? t('start.found', { count: data.found.length }) : '';
  }

  #results() {
    const { data, problem } = this.#places;
    if (problem) {
      return html`<tmtar-problem .problem=${problem} @retry=${() => this.#places.again()}></tmtar-problem>`;
    }
    if (!data) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const { found, hasNext } = data;
    return html`<ul>
        ${found.map(
          ({ place, within }) => html`<li>
            <a href=${toPlace(place.id)}>
              ${icon('map-pin')}
              <span><bdi>${place.name}</bdi>${within ? html`<small><bdi>${within}</bdi></small>` : null}</span>
            </a>
          </li>`
        )}
      </ul>
      ${hasNext
        ? html`<button type="button" class="more" @click=${() => this.#showMore(found.length)}>${t('start.more')}</button>`
        : null}`;
  }
}

customElements.define('tmtar-place-search', PlaceSearch);
