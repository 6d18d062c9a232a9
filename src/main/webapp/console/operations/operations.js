import { css, html } from '../../vendor/lit.js';
import { api, configuration } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { bytes, moment, number, t, timeZone } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import '../ui/table.js';

/** How often the page asks again, in milliseconds. */
const POLL = 30_000;

/** @typedef {'up' | 'degraded' | 'down'} State */

/**
 * What `GET /operations` returns to root.
 *
 * @typedef {object} Operations
 * @property {string} version
 * @property {string} node the name of the node that responds
 * @property {string} started_at
 * @property {{ status: State, version: string, latency_ms: number, connections: number, max_connections: number, bytes: number }} database
 * @property {{ status: State, kind: string, files: number, bytes: number, free_bytes: number | null }} file_store
 * @property {{ issuer: string, label: string, status: State, keys_read_at: string | null, detail: string | null }[]} issuers
 * @property {{ name: string, limit: string, refused: number, refused_last_hour: number }[]} limits
 * @property {{ at: string, status: number, method: string, route: string, request_id: string }[]} errors the newest first
 */

/** @typedef {{ status: 'UP' | 'DOWN', checks: { name: string, status: 'UP' | 'DOWN' }[] }} Health */

/** The state of the service for root: what is up, what refuses, and the last errors. */
class OperationsScreen extends Component {
  static properties = {
    user: { attribute: false },
    health: { state: true },
    operations: { state: true },
    version: { state: true },
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
    /** @type {Health | null} */
    this.health = null;
    /** @type {Operations | null} */
    this.operations = null;
    this.version = '';
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
      const [health, operations, { version }] = await Promise.all([readHealth(), readOperations(), configuration()]);
      Object.assign(this, { health, operations, version, problem: null, at: new Date().toISOString() });
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
    if (!this.at) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    return html`<div class="row">
        <p class="muted">${t('operations.at', { time: moment(this.at), zone: timeZone() })}</p>
        <button type="button" @click=${this.#load}>${icon('refresh-cw')} ${t('operations.refresh')}</button>
      </div>
      <section class="stack" aria-labelledby="parts">
        <h2 id="parts">${t('operations.parts')}</h2>
        <ul>
          ${this.#service()} ${this.operations ? this.#parts(this.operations) : this.#checks()}
        </ul>
      </section>
      ${this.operations ? this.#details(this.operations) : html`<section><p class="muted">${t('operations.noDetails')}</p></section>`}`;
  }

  #service() {
    const { operations } = this;
    const status = this.health ? state(this.health.status) : null;
    return part(
      t('operations.service'),
      status,
      t('operations.version', { version: this.version }),
      operations ? t('operations.node', { node: operations.node, time: moment(operations.started_at) }) : ''
    );
  }

  /** What the health check has, without the endpoint for root. */
  #checks() {
    return this.health?.checks.map(({ name, status }) =>
      part(name === 'database' ? t('operations.database') : name === 'drain' ? t('operations.drain') : name, state(status))
    );
  }

  /** @param {Operations} operations */
  #parts({ database, file_store: store, issuers }) {
    return [
      part(
        t('operations.database'),
        database.status,
        database.version,
        t('operations.latency', { count: database.latency_ms }),
        t('operations.connections', { used: database.connections, max: database.max_connections }),
        bytes(database.bytes)
      ),
      part(
        t('operations.fileStore'),
        store.status,
        store.kind,
        t('operations.stored', { count: store.files, size: bytes(store.bytes) }),
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
              .key=${(/** @type {Operations['errors'][number]} */ error) => error.request_id}
            ></tmtar-table>`}
      </section>`;
  }
}

/**
 * @param {string} name
 * @param {State | null} status null if it is unknown
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
    ${status
      ? html`<span class=${`state ${status}`}>${icon(status === 'up' ? 'circle-check' : 'circle-alert')} ${text[status]}</span>`
      : html`<span class="muted">${t('state.unknown')}</span>`}
    ${lines.filter(Boolean).map(line => html`<div class="muted">${line}</div>`)}
  </li>`;
}

/**
 * @param {'UP' | 'DOWN'} status
 * @returns {State}
 */
function state(status) {
  return status === 'UP' ? 'up' : 'down';
}

/**
 * The state of readiness, which is not part of the API; null if it cannot be read, as behind a proxy that hides it.
 *
 * @returns {Promise<Health | null>}
 */
async function readHealth() {
  const response = await fetch('/health/ready').catch(() => {
    throw new Problem({ status: 0 });
  });
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const body = isJson ? await response.json() : null;
  return Array.isArray(body?.checks) ? body : null;
}

/** @returns {Promise<Operations | null>} null if this version of the server does not have the endpoint */
async function readOperations() {
  try {
    return (await api.get('/operations')).data;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

customElements.define('tmtar-operations', OperationsScreen);
