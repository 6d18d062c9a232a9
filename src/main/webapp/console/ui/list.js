import { css, html } from '../../vendor/lit.js';
import { number, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from './component.js';
import './field.js';
import { icon } from './icon.js';

/** The number of rows of a page. */
export const PER_PAGE = 50;

/** How long the search waits for the next letter, in milliseconds. */
const PAUSE = 300;

/**
 * @template T
 * @typedef {(parameters: { page: number, per_page: number, q: string | null }, signal: AbortSignal)
 *   => Promise<import('../api/ApiClient.js').Answer<T[]>>} Read
 */

/**
 * One page of a list, by the parameters `page` and `q` of the address. A response that a later request has overtaken is ignored.
 *
 * @template T
 */
export class List {
  #host;
  #read;
  #abort = new AbortController();
  #shown = '';

  /** @type {T[] | null} null until the first page is there */
  rows = null;
  /** @type {number | null} null if the server has not counted a long list */
  total = null;
  hasNext = false;
  /** @type {unknown} */
  problem = null;
  isLoading = false;

  /**
   * @param {import('../../vendor/lit.js').ReactiveControllerHost & HTMLElement} host
   * @param {Read<T>} read
   */
  constructor(host, read) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  #onChange = () => location.search !== this.#shown && this.load();

  hostConnected() {
    router.addEventListener('change', this.#onChange);
    this.load();
  }

  hostDisconnected() {
    router.removeEventListener('change', this.#onChange);
    this.#abort.abort();
  }

  get page() {
    return Math.max(1, Number(router.query.get('page')) || 1);
  }

  get search() {
    return router.query.get('q') ?? '';
  }

  get pages() {
    return Math.max(1, Math.ceil((this.total ?? 0) / PER_PAGE));
  }

  async load() {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#shown = location.search;
    this.isLoading = true;
    this.#host.requestUpdate();
    try {
      const { data, total, links } = await this.#read({ page: this.page, per_page: PER_PAGE, q: this.search || null }, signal);
      if (signal.aborted) {
        return;
      }
      this.rows = data;
      this.total = total;
      this.hasNext = 'next' in links;
      this.problem = null;
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      this.problem = problem;
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }
}

/** The search field above a list. */
class ListSearch extends Component {
  static properties = { label: {} };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    this.label = '';
  }

  /** @param {CustomEvent<string>} event */
  #onValue({ detail }) {
    const { path } = router;
    const search = () => router.change({ q: detail.trim() || null, page: null }, { replace: true });
    clearTimeout(this.#timer);
    // The address can be that of another screen by then.
    this.#timer = setTimeout(() => path === router.path && search(), PAUSE);
  }

  render() {
    return html`<tmtar-field
      type="search"
      label=${this.label}
      .value=${router.query.get('q') ?? ''}
      @value=${this.#onValue}
    ></tmtar-field>`;
  }
}

/** The links to other pages below a list. */
class ListPages extends Component {
  static properties = {
    page: { type: Number },
    pages: { type: Number },
    total: { type: Number },
    hasNext: { type: Boolean }
  };

  static styles = [
    ...Component.styles,
    css`
      nav {
        margin-top: 16px;
      }
    `
  ];

  constructor() {
    super();
    this.page = 1;
    this.pages = 1;
    /** @type {number | null} null if it is not known */
    this.total = 0;
    this.hasNext = false;
  }

  render() {
    return html`<nav class="row" aria-label=${t('list.pages')}>
      <button type="button" class="icon" aria-label=${t('list.previous')} ?disabled=${this.page <= 1} @click=${() => this.#go(-1)}>
        ${icon('arrow-left')}
      </button>
      <span role="status">
        ${this.total === null ? t('list.pageOfMany', { page: this.page }) : t('list.page', { page: this.page, pages: this.pages })}
      </span>
      <button type="button" class="icon" aria-label=${t('list.next')} ?disabled=${!this.hasNext} @click=${() => this.#go(1)}>
        ${icon('chevron-right')}
      </button>
      ${this.total === null ? null : html`<span class="muted">${t('list.total', { count: this.total })}</span>`}
    </nav>`;
  }

  /** @param {number} step */
  #go(step) {
    const page = this.page + step;
    router.change({ page: page === 1 ? null : page });
  }
}

/**
 * The links to other pages of a list; nothing if it has one page.
 *
 * @param {List<any>} list
 */
export function pagesOf(list) {
  return list.page > 1 || list.hasNext
    ? html`<tmtar-list-pages
        .page=${list.page}
        .pages=${list.pages}
        .total=${list.total}
        .hasNext=${list.hasNext}
      ></tmtar-list-pages>`
    : html`<p class="muted">${list.total === null ? number(list.rows?.length ?? 0) : t('list.total', { count: list.total })}</p>`;
}

customElements.define('tmtar-list-search', ListSearch);
customElements.define('tmtar-list-pages', ListPages);
