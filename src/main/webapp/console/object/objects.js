import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { expectedLanguages, untranslatedChoices } from '../text/languages.js';
import '../text/text-languages.js';
import { Component } from '../ui/component.js';
import { deletions } from '../ui/deletions.js';
import '../ui/empty.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import { List, pagesOf } from '../ui/list.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import '../ui/table.js';
import { Watch } from '../ui/watch.js';
import { objectTexts } from './object-texts.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['ArObject']} ArObject */

/** The parameters of the address that narrow the list, besides the page and the place. */
const FILTERS = ['q', 'without_usdz', 'untranslated', 'active'];

/** The objects of a place and of those below it. The overview leads here. */
class Objects extends Component {
  static properties = { user: { attribute: false }, expected: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 160px), 1fr));
        gap: 12px;
        align-items: end;
      }
      .lacks {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        color: var(--warning);
      }
    `
  ];

  /** @type {List<ArObject>} */
  #list = new List(this, (parameters, signal) => this.#read(parameters, signal));

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** @type {string[]} */
    this.expected = [];
    new Watch(this, deletions);
    new Watch(this, router);
  }

  #onDeletion = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail === 'deleted' && this.#list.load();

  connectedCallback() {
    super.connectedCallback();
    deletions.addEventListener('change', this.#onDeletion);
    expectedLanguages().then(tags => (this.expected = tags)).catch(() => {});
  }

  disconnectedCallback() {
    deletions.removeEventListener('change', this.#onDeletion);
    super.disconnectedCallback();
  }

  /**
   * @param {{ page: number, per_page: number, q: string | null }} parameters
   * @param {AbortSignal} signal
   * @returns {Promise<import('../api/ApiClient.js').Answer<ArObject[]>>}
   */
  #read(parameters, signal) {
    const { query } = router;
    return api.get('/objects/', {
      query: {
        ...parameters,
        // Without a place, the list also has what visitors see elsewhere.
        location_id: query.get('place') ?? this.user?.admin_location_id ?? null,
        without_usdz: query.get('without_usdz'),
        untranslated: query.get('untranslated'),
        active: query.get('active'),
        sort: query.get('sort')
      },
      signal
    });
  }

  render() {
    const place = router.query.get('place');
    return html`<div class="stack">
      <a class="row" href=${`/console/${place ? `?place=${place}` : ''}`}>${icon('arrow-left')} ${t('menu.overview')}</a>
      <h1>${t('objects.title')}</h1>
      <p class="muted">${t('objects.text')}</p>
      ${this.#filters()} ${this.#content()}
    </div>`;
  }

  #filters() {
    const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {[string, string][]} */ options) =>
      html`<tmtar-field
        type="select"
        label=${label}
        .options=${options}
        .value=${router.query.get(name) ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => router.change({ [name]: detail || null, page: null })}
      ></tmtar-field>`;
    return html`<search class="filters" aria-label=${t('events.filters')}>
      <tmtar-list-search label=${t('objects.search')}></tmtar-list-search>
      ${field('without_usdz', t('object.usdz'), [
        ['', t('events.all')],
        ['true', t('objects.withoutUsdz')],
        ['false', t('objects.others')]
      ])}
      ${field('untranslated', t('events.untranslated'), untranslatedChoices(this.expected, this.#list.rows ?? []))}
      ${field('active', t('map.state'), [
        ['', t('events.all')],
        ['true', t('object.active')],
        ['false', t('objects.inactive')]
      ])}
      ${field('sort', t('events.sort'), [
        ['', t('objects.oldest')],
        ['-id', t('objects.newest')],
        ['-updated', t('objects.changed')],
        ['name', t('objects.byName')]
      ])}
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
    const rows = list.rows.filter(({ id }) => !deletions.has(`/objects/${id}`));
    if (rows.length === 0 && !list.hasNext) {
      return this.#empty();
    }
    return html`<tmtar-table caption=${t('objects.title')} .columns=${this.#columns()} .rows=${rows}></tmtar-table> ${pagesOf(list)}`;
  }

  #empty() {
    if (FILTERS.some(name => router.query.has(name)) || this.#list.page > 1) {
      const none = Object.fromEntries([...FILTERS, 'page'].map(name => [name, null]));
      return html`<tmtar-empty heading=${t('list.noMatch')} text=${t('list.noMatchText')}>
        <button type="button" @click=${() => router.change(none)}>${t('list.showAll')}</button>
      </tmtar-empty>`;
    }
    return html`<tmtar-empty heading=${t('objects.none')} text=${t('subzone.none')}>
      <a class="button" href=${`/console/map${location.search}`}>${icon('map')} ${t('menu.map')}</a>
    </tmtar-empty>`;
  }

  /** @returns {import('../ui/table.js').Column<ArObject>[]} */
  #columns() {
    return [
      {
        label: t('objects.name'),
        value: object => html`<a href=${addressOf(object)} lang=${object.language ?? ''} dir="auto">${ownName(object)}</a>`
      },
      { label: t('object.asset'), value: model },
      {
        label: t('events.languages'),
        value: object =>
          html`<tmtar-text-languages
            .item=${object}
            .texts=${objectTexts}
            .expected=${this.expected}
            href=${addressOf(object)}
          ></tmtar-text-languages>`
      },
      { label: t('map.state'), value: ({ active }) => t(active ? 'object.active' : 'objects.inactive') }
    ];
  }
}

/** @param {ArObject} object */
function addressOf({ id }) {
  return `/console/objects/${id}`;
}

/**
 * The name in the own language, as the title of the form.
 *
 * @param {ArObject} object
 */
function ownName(object) {
  return objectTexts.ownText(objectTexts.toForm(object), 'name');
}

/**
 * The kind of the model, and whether iPhones have one of their own.
 *
 * @param {ArObject} object
 */
function model({ asset_file: asset, asset_usdz_file: usdz }) {
  if (!asset) {
    return html`<span class="lacks">${icon('triangle-alert', 16)} ${t('objects.noModel')}</span>`;
  }
  const kind = asset.slice(asset.lastIndexOf('.') + 1).toUpperCase();
  if (kind !== 'GLB' || usdz) {
    return usdz ? `${kind}, USDZ` : kind;
  }
  return html`${kind} <span class="lacks">${icon('triangle-alert', 16)} ${t('object.noUsdz')}</span>`;
}

customElements.define('tmtar-objects', Objects);
