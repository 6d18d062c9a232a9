import { css, html, repeat } from '../../vendor/lit.js';
import { number, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import '../ui/list.js';
import '../ui/problem.js';
import '../ui/skeleton.js';

/** The most rows of the list. Those of a large view are found by the search, or by a nearer view. */
const MAX_ROWS = 100;

/** The zones of the map as a list, with a search and filters in the address. It emits `retry`. */
class ZoneList extends Component {
  static properties = {
    zones: { attribute: false },
    total: { attribute: false },
    loading: { type: Boolean },
    found: { type: Boolean },
    problem: { attribute: false },
    hrefOf: { attribute: false }
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
      li a {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
        min-height: 36px;
        padding: 4px;
        border-bottom: 1px solid var(--line);
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
    const shown = this.zones.slice(0, MAX_ROWS);
    const more = this.zones.length - shown.length;
    return html`<ul>
        ${repeat(shown, ({ id }) => id, zone => this.#row(zone))}
      </ul>
      ${more > 0 ? html`<p class="muted">${t('map.more', { count: more })}</p>` : null}`;
  }

  /** @param {import('./zone-layers.js').Zone} zone */
  #row({ id, title, radius, active, secret }) {
    return html`<li>
      <a href=${this.hrefOf(id)}>
        <span>${title}</span>
        <span class="muted">
          ${t('circle.metres', { radius: number(radius) })} ${secret ? html`${icon('lock', 14)} ${t('zone.secret')}` : null}
          ${active ? null : html`· ${t('zone.inactive')}`}
        </span>
      </a>
    </li>`;
  }
}

customElements.define('tmtar-zone-list', ZoneList);
