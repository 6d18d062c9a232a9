import { css, html, repeat } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { bytes, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import '../ui/empty.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import { List, pagesOf } from '../ui/list.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { Watch } from '../ui/watch.js';
import { KINDS, kindOfStored, labelOf, pageOf } from './file-source.js';
import './thumbnail.js';
import './upload-panel.js';
import { uploads } from './uploads.js';

/** @typedef {import('./file-source.js').StoredFile} StoredFile */

/** The parameters of the address that narrow the list, besides the page and the place. */
const FILTERS = ['q', 'kind', 'unused'];

const SORTS = /** @type {const} */ (['-id', 'id', 'name', '-name']);

/** The files of a place and of those below it, and their upload. */
class Files extends Component {
  static properties = { user: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 140px), 1fr));
        gap: 12px;
        align-items: end;
      }
      .wide {
        grid-column: span 2;
      }
      ul.grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 1fr));
        gap: 16px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li a {
        display: flex;
        flex-direction: column;
        gap: 4px;
        height: 100%;
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        color: var(--text);
        text-decoration: none;
      }
      li a:hover {
        border-color: var(--text);
      }
      .label {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
      }
      .lacks {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        color: var(--warning);
      }
      @media (max-width: 719px) {
        ul.grid {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 8px;
        }
      }
    `
  ];

  /** @type {List<StoredFile>} */
  #list = new List(this, (parameters, signal) => this.#read(parameters, signal));

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    new Watch(this, router);
  }

  #onStored = () => this.#list.load();

  connectedCallback() {
    super.connectedCallback();
    uploads.addEventListener('stored', this.#onStored);
  }

  disconnectedCallback() {
    uploads.removeEventListener('stored', this.#onStored);
    super.disconnectedCallback();
  }

  /**
   * @param {{ page: number, per_page: number, q: string | null }} parameters
   * @param {AbortSignal} signal
   * @returns {Promise<import('../api/ApiClient.js').Answer<StoredFile[]>>}
   */
  #read(parameters, signal) {
    const { query } = router;
    return api.get('/files/', {
      query: {
        ...parameters,
        location_id: query.get('place'),
        kind: query.get('kind'),
        unused: query.get('unused'),
        sort: query.get('sort') ?? SORTS[0]
      },
      signal
    });
  }

  render() {
    const place = Number(router.query.get('place')) || null;
    return html`<div class="stack">
      <h1>${t('files.title')}</h1>
      <tmtar-upload-panel .top=${this.user?.admin_location_id ?? null} .place=${place}></tmtar-upload-panel>
      ${this.#filters()} ${this.#content()}
    </div>`;
  }

  #filters() {
    const { query } = router;
    const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {[string, string][]} */ options) =>
      html`<tmtar-field
        type="select"
        label=${label}
        .options=${options}
        .value=${query.get(name) ?? options[0][0]}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) =>
          router.change({ [name]: detail === options[0][0] ? null : detail, page: null })}
      ></tmtar-field>`;
    return html`<search class="filters" aria-label=${t('events.filters')}>
      <tmtar-list-search class="wide" label=${t('files.search')}></tmtar-list-search>
      ${field('kind', t('files.kind'), [['', t('events.all')], ...KINDS.map(kind => option(kind, t(`file.kind.${kind}`)))])}
      ${field('unused', t('files.use'), [['', t('events.all')], ['true', t('files.unused')], ['false', t('files.used')]])}
      ${field('sort', t('events.sort'), SORTS.map(sort => option(sort, t(`files.sort.${sort}`))))}
    </search>`;
  }

  #content() {
    const list = this.#list;
    if (list.problem) {
      return html`<tmtar-problem .problem=${list.problem} @retry=${() => list.load()}></tmtar-problem>`;
    }
    if (!list.rows) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    if (list.rows.length === 0) {
      return this.#empty();
    }
    return html`<ul class="grid" aria-label=${t('files.title')}>
        ${repeat(
          list.rows,
          ({ id }) => id,
          file => html`<li>${this.#card(file)}</li>`
        )}
      </ul>
      ${pagesOf(list)}`;
  }

  #empty() {
    if (FILTERS.some(name => router.query.has(name)) || this.#list.page > 1) {
      const none = Object.fromEntries([...FILTERS, 'page'].map(name => [name, null]));
      return html`<tmtar-empty heading=${t('files.noMatch')} text=${t('files.noMatchText')}>
        <button type="button" @click=${() => router.change(none)}>${t('events.clear')}</button>
      </tmtar-empty>`;
    }
    return html`<tmtar-empty heading=${t('files.none')} text=${t('files.noneText')}></tmtar-empty>`;
  }

  /** @param {StoredFile} file */
  #card(file) {
    const { size, width, height, visibility, uses, report } = file;
    const kind = kindOfStored(file);
    const warnings = report?.warnings.length ?? 0;
    return html`<a href=${pageOf(file.filename)}>
      <tmtar-thumbnail .file=${file}></tmtar-thumbnail>
      <span class="label">${labelOf(file)}</span>
      <span class="facts muted">
        <span>${t(`file.kind.${kind}`)}</span> <span>${bytes(size)}</span>
        ${width ? html`<span>${width} × ${height}</span>` : null}
        ${uses === undefined ? null : html`<span>${t('files.uses', { count: uses })}</span>`}
      </span>
      ${visibility === 'protected' ? html`<span class="muted">${icon('lock', 16)} ${t('file.protected')}</span>` : null}
      ${kind === 'image' && file.alt === null ? html`<span class="lacks">${icon('triangle-alert', 16)} ${t('files.noAlt')}</span>` : null}
      ${warnings ? html`<span class="lacks">${icon('triangle-alert', 16)} ${t('files.warnings', { count: warnings })}</span>` : null}
    </a>`;
  }
}

/**
 * @param {string} value
 * @param {string} label
 * @returns {[string, string]}
 */
function option(value, label) {
  return [value, label];
}

customElements.define('tmtar-files', Files);
