import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { bytes, moment, number, t } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import '../ui/table.js';

/** How often the page asks again, in milliseconds. */
const POLL = 30_000;

/** @typedef {import('../api/api.d.ts').components['schemas']['Operations']} Operations */

/** The state of the service for root: what is up, what refuses, and the last errors. */
class OperationsScreen extends Component {
  static properties = {
    user: { attribute: false },
    operations: { state: true },
    problem: { state: true },
    at: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 1120px;
      }
      .row {
        margin-top: 12px;
      }
      section {
        margin-top: 32px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      h3 {
        font-size: var(--body);
      }
      .card {
        overflow-wrap: anywhere;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        font-weight: 600;
      }
      .up {
        color: var(--good);
      }
      .degraded {
        color: var(--warning);
      }
      .down {
        color: var(--danger);
      }
      code {
        overflow-wrap: anywhere;
        user-select: all;
      }
    `
  ];

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  constructor() {
    super();
    this.user = null;
    /** @type {Operations | null} */
    this.operations = null;
    /** @type {unknown} */
    this.problem = null;
    this.at = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.#timer = setInterval(() => document.hidden || this.#load(), POLL);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  async #load() {
    try {
      const { data } = await api.get('/operations');
      Object.assign(this, { operations: data, problem: null, at: new Date().toISOString() });
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<h1>${t('operations.title')}</h1>
      ${this.#content()}`;
  }

  #content() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${this.#load}></tmtar-problem>`;
    }
    if (!this.operations) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    return html`<div class="row">
        <p class="muted">${t('operations.at', { time: moment(this.at), zone: timeZone() })}</p>
        <button type="button" @click=${this.#load}>${icon('refresh-cw')} ${t('operations.refresh')}</button>
      </div>
      <section class="stack" aria-labelledby="parts">
        <h2 id="parts">${t('operations.parts')}</h2>
        <ul>
          ${this.#parts(this.operations)}
        </ul>
      </section>
      ${this.#details(this.operations)}`;
  }

  /** @param {Operations} operations */
  #parts({ version, node, started_at: start, database, file_store: store, issuers }) {
    return [
      part(
        t('operations.service'),
        'up',
        t('operations.version', { version }),
        t('operations.node', { node, time: moment(start) })
      ),
      part(t('operations.database'), database.status, ...ofDatabase(database)),
      part(
        t('operations.fileStore'),
        store.status,
        store.kind,
        store.files === null ? '' : t('operations.stored', { count: store.files, size: bytes(store.bytes ?? 0) }),
        store.free_bytes === null ? '' : t('operations.free', { size: bytes(store.free_bytes) })
      ),
      ...issuers.map(({ label, issuer, status, keys_read_at: at, detail }) =>
        part(label, status, issuer, at ? t('operations.keys', { time: moment(at) }) : '', detail ?? '')
      )
    ];
  }

  /** @param {Operations} operations */
  #details({ limits, errors }) {
    /** @type {import('../ui/table.js').Column<Operations['limits'][number]>[]} */
    const limitColumns = [
      { label: t('operations.limit'), value: ({ name }) => name },
      { label: t('operations.allowed'), value: ({ limit }) => limit },
      { label: t('operations.refusedLastHour'), value: ({ refused_last_hour: count }) => number(count) },
      { label: t('operations.refused'), value: ({ refused }) => number(refused) }
    ];
    /** @type {import('../ui/table.js').Column<Operations['errors'][number]>[]} */
    const errorColumns = [
      { label: t('operations.when'), value: ({ at }) => moment(at) },
      { label: t('operations.status'), value: ({ status }) => status },
      { label: t('operations.request'), value: ({ method, route }) => `${method} ${route}` },
      { label: t('operations.requestId'), value: ({ request_id: id }) => html`<code>${id}</code>` }
    ];
    return html`<section class="stack" aria-labelledby="limits">
        <h2 id="limits">${t('operations.limits')}</h2>
        ${limits.length === 0
          ? html`<p>${t('operations.noLimits')}</p>`
          : html`<tmtar-table
              caption=${t('operations.limits')}
              .columns=${limitColumns}
              .rows=${limits}
              .key=${(/** @type {Operations['limits'][number]} */ { name }) => name}
            ></tmtar-table>`}
      </section>
      <section class="stack" aria-labelledby="errors">
        <h2 id="errors">${t('operations.errors')}</h2>
        <p class="muted">${t('operations.errorsText')}</p>
        ${errors.length === 0
          ? html`<p>${t('operations.noErrors')}</p>`
          : html`<tmtar-table
              caption=${t('operations.errors')}
              .columns=${errorColumns}
              .rows=${errors}
              .key=${(/** @type {Operations['errors'][number]} */ error) => `${error.at} ${error.request_id}`}
            ></tmtar-table>`}
      </section>`;
  }
}

/**
 * What the card of the database shows; nothing if it is down, because its numbers are then unknown.
 *
 * @param {Operations['database']} database
 */
function ofDatabase({ version, latency_ms: latency, connections, max_connections: max, bytes: size }) {
  return version === null
    ? []
    : [
        `PostgreSQL ${version}`,
        t('operations.latency', { count: latency ?? 0 }),
        t('operations.connections', { used: connections ?? 0, max: max ?? 0 }),
        bytes(size ?? 0)
      ];
}

/**
 * @param {string} name
 * @param {Operations['database']['status']} status
 * @param {string[]} lines
 */
function part(name, status, ...lines) {
  const text = {
    up: t('operations.isUp'),
    degraded: t('operations.isDegraded'),
    down: t('operations.isDown')
  };
  return html`<li class="card">
    <h3>${name}</h3>
    <span class=${`state ${status}`}>${icon(status === 'up' ? 'circle-check' : 'circle-alert')} ${text[status]}</span>
    ${lines.filter(Boolean).map(line => html`<div class="muted">${line}</div>`)}
  </li>`;
}

customElements.define('tmtar-operations', OperationsScreen);
