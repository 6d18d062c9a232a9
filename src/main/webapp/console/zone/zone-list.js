import { css, html, nothing, repeat } from '../../vendor/lit.js';
import { language, number, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { expectedLanguages, untranslatedChoices } from '../text/languages.js';
import '../text/text-languages.js';
import { languageOf } from '../text/words.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import '../ui/list.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { zoneTexts } from './zone-texts.js';

/** The number of rows that are added at a time. */
const PER_PART = 50;

/** The zones of the map as a list, with a search, filters and the order in the address. It emits `retry`. */
class ZoneList extends Component {
  static properties = {
    zones: { attribute: false },
    total: { attribute: false },
    loading: { type: Boolean },
    found: { type: Boolean },
    problem: { attribute: false },
    hrefOf: { attribute: false },
    rows: { state: true },
    expected: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      .filters {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        margin: 8px 0 12px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-bottom: 4px;
        border-bottom: 1px solid var(--line);
      }
      tmtar-text-languages {
        display: block;
        padding: 0 4px;
        font-size: var(--small);
      }
      li a {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
        min-height: 36px;
        padding: 4px;
        color: var(--text);
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      li a:hover span:first-child {
        text-decoration: underline;
      }
      li .muted {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        font-size: var(--small);
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('./zone-layers.js').Zone[]} */
    this.zones = [];
    this.total = 0;
    this.loading = false;
    /** Whether the zones are the result of a search, and not those that the map shows. */
    this.found = false;
    /** @type {unknown} */
    this.problem = null;
    /** @type {(id: number) => string} */
    this.hrefOf = id => `/console/zones/${id}`;
    /** The number of rows that are shown. */
    this.rows = PER_PART;
    /** @type {string[]} */
    this.expected = [];
  }

  connectedCallback() {
    super.connectedCallback();
    expectedLanguages().then(tags => (this.expected = tags)).catch(() => {});
  }

  /** @type {import('./zone-layers.js').Zone[]} the zones in the order of their titles, or in the requested order of the server */
  #sorted = [];

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('zones')) {
      const { compare } = new Intl.Collator(language.tag, { numeric: true });
      this.#sorted = router.query.has('sort')
        ? this.zones
        : [...this.zones].sort((one, other) => compare(one.title, other.title));
    }
    if (changed.has('found')) {
      this.rows = PER_PART;
    }
  }

  render() {
    return html`<tmtar-list-search label=${t('map.search')}></tmtar-list-search>
      <div class="filters">
        ${this.#filter('active', t('map.state'), [
          ['', t('map.all')],
          ['true', t('zone.active')],
          ['false', t('zone.inactive')]
        ])}
        ${this.#filter('secret', t('zone.secret'), [
          ['', t('map.all')],
          ['true', t('map.onlySecret')],
          ['false', t('map.notSecret')]
        ])}
        ${this.#filter('untranslated', t('events.untranslated'), untranslatedChoices(this.expected, this.zones))}
        ${this.#filter('sort', t('events.sort'), [
          ['', t('events.sort.title')],
          ['-id', t('objects.newest')],
          ['-updated', t('objects.changed')]
        ])}
      </div>
      <p role="status" class="muted">${this.#count()}</p>
      ${this.#rows()}`;
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {[string, string][]} options
   */
  #filter(name, label, options) {
    return html`<tmtar-field
      type="select"
      label=${label}
      .options=${options}
      .value=${router.query.get(name) ?? ''}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => router.change({ [name]: detail || null }, { replace: true })}
    ></tmtar-field>`;
  }

  #count() {
    if (this.problem || (this.loading && this.zones.length === 0)) {
      return null;
    }
    return this.total > this.zones.length && !this.loading
      ? t('map.tooMany', { shown: this.zones.length, total: this.total })
      : t(this.found ? 'map.found' : 'map.count', { count: this.zones.length });
  }

  #rows() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${() => this.emit('retry')}></tmtar-problem>`;
    }
    if (this.zones.length === 0) {
      return this.loading ? html`<tmtar-skeleton></tmtar-skeleton>` : html`<p>${t(this.found ? 'map.nothingFound' : 'map.none')}</p>`;
    }
    const shown = this.#sorted.slice(0, this.rows);
    return html`<ul>
        ${repeat(shown, ({ id }) => id, zone => this.#row(zone))}
      </ul>
      ${shown.length < this.zones.length
        ? html`<button type="button" @click=${() => this.#showMore(shown.length)}>
            ${t('place.more', { shown: shown.length, total: this.zones.length })}
          </button>`
        : null}`;
  }

  /**
   * Shows more rows, and moves the focus to the first of them, because the button may be gone.
   *
   * @param {number} shown the number of rows before
   */
  async #showMore(shown) {
    this.rows += PER_PART;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`li:nth-child(${shown + 1}) a`))?.focus();
  }

  /** @param {import('./zone-layers.js').Zone} zone */
  #row(zone) {
    const { id, title, radius, active, secret } = zone;
    return html`<li>
      <a href=${this.hrefOf(id)}>
        <span lang=${languageOf(zone) ?? nothing} dir="auto">${title}</span>
        <span class="muted">
          ${t('circle.metres', { radius: number(radius) })} ${secret ? html`${icon('lock', 14)} ${t('zone.secret')}` : null}
          ${active ? null : html`· ${t('zone.inactive')}`}
        </span>
      </a>
      <tmtar-text-languages
        .item=${zone}
        .texts=${zoneTexts}
        .expected=${this.expected}
        href=${`/console/zones/${id}`}
      ></tmtar-text-languages>
    </li>`;
  }
}

customElements.define('tmtar-zone-list', ZoneList);
