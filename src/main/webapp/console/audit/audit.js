import { css, html, repeat } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { pageOf } from '../file/file-source.js';
import { moment, t } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';
import { placeLink, placeName } from '../place/place-link.js';
import { places } from '../place/places.js';
import { router } from '../shell/router.js';
import { isFor, screens } from '../shell/routes.js';
import { Component } from '../ui/component.js';
import '../ui/empty.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import '../ui/place-picker.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { Watch } from '../ui/watch.js';
import './difference.js';
import { canRestore } from './restore.js';

/** The number of entries that are loaded at a time. */
const PER_PART = 50;

/** @typedef {import('../api/api.d.ts').components['schemas']['AuditEntry'] & { actor_label?: string | null }} Entry */

const RESOURCES = /** @type {const} */ (['locations', 'users', 'events', 'zones', 'subzones', 'objects', 'files', 'sessions']);

/** The actions, with the keys of their names. */
const ACTIONS = /** @type {const} */ ({
  create: 'action.create',
  update: 'action.update',
  delete: 'action.delete',
  'sign-in': 'action.signIn',
  end: 'action.end',
  theft: 'action.theft',
  refuse: 'action.refuse'
});

/** The parameters of the address that narrow the list. */
const FILTERS = ['resource', 'resource_id', 'action', 'actor', 'place', 'from', 'until'];

/** The changes and the refused requests, the newest first: who, what, and the values before and after. */
class AuditScreen extends Component {
  static properties = {
    user: { attribute: false },
    entries: { state: true },
    isComplete: { state: true },
    isLoading: { state: true },
    problem: { state: true },
    restored: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
        gap: 8px 16px;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .entry {
        display: grid;
        grid-template-columns: minmax(180px, 1fr) minmax(0, 2fr) 232px;
        gap: 4px 24px;
        padding: 12px 0;
        border-bottom: 1px solid var(--line);
      }
      .entry > * {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .entry p a {
        display: inline-block;
        min-height: 24px;
      }
      h2 {
        font-size: var(--body);
      }
      .small {
        font-size: var(--small);
      }
      .refused {
        color: var(--danger);
      }
      .entry .row {
        align-content: start;
        justify-content: end;
      }
      @media (max-width: 719px) {
        .entry {
          grid-template-columns: minmax(0, 1fr);
        }
        .entry .row {
          justify-content: start;
        }
      }
    `
  ];

  #shown = '';
  #abort = new AbortController();

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** @type {Entry[] | null} */
    this.entries = null;
    this.isComplete = false;
    this.isLoading = false;
    /** @type {unknown} */
    this.problem = null;
    /** @type {Entry | null} the entry whose values the user wants back */
    this.restored = null;
    new Watch(this, places);
    new Watch(this, router);
  }

  disconnectedCallback() {
    this.#abort.abort();
    super.disconnectedCallback();
  }

  willUpdate() {
    const wanted = this.#filterText;
    if (wanted !== this.#shown || (this.entries === null && !this.isLoading && !this.problem)) {
      this.#shown = wanted;
      this.#load(null);
    }
  }

  get #filterText() {
    const { query } = router;
    return JSON.stringify(FILTERS.map(name => query.get(name)));
  }

  /**
   * Loads a part of the list.
   *
   * @param {number | null} after the last entry that is shown; null for the first part
   */
  async #load(after) {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const { query } = router;
    this.isLoading = true;
    this.problem = null;
    try {
      /** @type {import('../api/ApiClient.js').Answer<Entry[]>} */
      const { data } = await api.get('/audit', {
        query: {
          resource: query.get('resource'),
          resource_id: query.get('resource_id'),
          action: query.get('action'),
          actor: query.get('actor'),
          location_id: query.get('place'),
          from: startOfDay(query.get('from'), 0),
          until: startOfDay(query.get('until'), 1),
          after,
          per_page: PER_PART
        },
        signal
      });
      this.entries = after === null ? data : [...(this.entries ?? []), ...data];
      this.isComplete = data.length < PER_PART;
      places.loadNames(data.flatMap(placesOf));
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      this.problem = problem;
    }
    this.isLoading = false;
  }

  render() {
    return html`<div class="stack">
      <h1>${t('audit.title')}</h1>
      <p class="muted">${t('audit.text', { zone: timeZone() })}</p>
      ${this.#filters()} ${this.#list()}
      <tmtar-restore .entry=${this.restored} @close=${() => (this.restored = null)} @restored=${() => this.#load(null)}></tmtar-restore>
    </div>`;
  }

  #filters() {
    const { query } = router;
    const select = (
      /** @type {'resource' | 'action'} */ name,
      /** @type {readonly string[]} */ values,
      /** @type {(value: any) => string} */ label
    ) => html`<tmtar-field
      type="select"
      label=${t(`audit.${name}`)}
      .options=${[['', t('audit.all')], ...values.map(value => [value, label(value)])]}
      .value=${query.get(name) ?? ''}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => router.change({ [name]: detail, resource_id: null })}
    ></tmtar-field>`;
    const date = (/** @type {'from' | 'until'} */ name) => html`<tmtar-field
      type="date"
      label=${t(`audit.${name}`)}
      .value=${query.get(name) ?? ''}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => router.change({ [name]: detail })}
    ></tmtar-field>`;
    return html`<div class="filters">
        ${select('resource', RESOURCES, resourceName)} ${select('action', Object.keys(ACTIONS), actionName)}
        <tmtar-place-picker
          label=${t('audit.place')}
          .top=${this.user?.admin_location_id ?? 1}
          .value=${Number(query.get('place')) || null}
          @value=${(/** @type {CustomEvent<number | null>} */ { detail }) => router.change({ place: detail })}
        ></tmtar-place-picker>
        ${date('from')} ${date('until')}
      </div>
      ${this.#chips()}`;
  }

  /** The filters that are chosen in an entry. */
  #chips() {
    const { query } = router;
    const actor = query.get('actor');
    const resource = query.get('resource_id');
    const known = this.entries?.find(entry => String(entry.actor) === actor);
    const chip = (/** @type {string} */ name, /** @type {string} */ text) => html`<button
      type="button"
      aria-label=${t('audit.without', { filter: text })}
      @click=${() => router.change({ [name]: null })}
    >
      ${text} ${icon('x', 14)}
    </button>`;
    return actor || resource
      ? html`<div class="row">
          ${actor ? chip('actor', t('audit.byActor', { name: known ? actorName(known) : actor })) : null}
          ${resource ? chip('resource_id', t('audit.ofResource', { id: resource })) : null}
        </div>`
      : null;
  }

  #list() {
    if (this.problem && !this.entries) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${() => this.#load(null)}></tmtar-problem>`;
    }
    if (!this.entries) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    if (this.entries.length === 0) {
      const isNarrowed = FILTERS.some(name => router.query.has(name));
      return html`<tmtar-empty
        heading=${isNarrowed ? t('list.noMatch') : t('audit.none')}
        text=${isNarrowed ? t('list.noMatchText') : t('audit.noneText')}
      >
        ${isNarrowed
          ? html`<button type="button" @click=${() => router.change(Object.fromEntries(FILTERS.map(name => [name, null])))}>
              ${t('list.showAll')}
            </button>`
          : null}
      </tmtar-empty>`;
    }
    const last = this.entries[this.entries.length - 1].id;
    return html`<ol aria-busy=${this.isLoading}>
        ${repeat(
          this.entries,
          ({ id }) => id,
          entry => this.#entry(entry)
        )}
      </ol>
      ${this.problem
        ? html`<tmtar-problem .problem=${this.problem} @retry=${() => this.#load(last)}></tmtar-problem>`
        : html`<div class="row">
            ${this.isComplete
              ? html`<span class="muted">${t('audit.end')}</span>`
              : html`<button type="button" ?disabled=${this.isLoading} @click=${() => this.#load(last)}>${t('audit.older')}</button>`}
          </div>`}`;
  }

  /**
   * The address of the screen of the resource of an entry; null if the user has none for it.
   *
   * @param {Entry} entry
   */
  #pathOf({ resource, resource_id: id, before, after }) {
    if (resource === 'files') {
      const filename = after?.filename ?? before?.filename;
      return filename ? pageOf(String(filename)) : null;
    }
    if (id === null) {
      return null;
    }
    const pages = resource === 'locations' ? '/places' : resource === 'users' ? '/people' : `/${resource}`;
    const role = this.user?.admin_location_id === 1 ? 'root' : 'admin';
    const exists = screens.some(screen => screen.path.startsWith(`${pages}/:`) && isFor(screen, role));
    return exists ? `/console${pages}/${id}` : null;
  }

  /** @param {Entry} entry */
  #entry(entry) {
    const { action, resource, resource_id: id, location_id: place, before, after, at, actor } = entry;
    const isBad = action === 'refuse' || action === 'theft';
    const subject = `${resourceName(resource)} ${nameOf(entry)}`.trim();
    const path = action === 'delete' ? null : this.#pathOf(entry);
    return html`<li class="entry">
      <div>
        <h2 class=${isBad ? 'refused' : ''}>${actionName(action)}: ${path ? html`<a href=${path}>${subject}</a>` : subject}</h2>
        <p>
          ${actor === null
            ? html`<span class="muted">${t('audit.anonymous')}</span>`
            : html`<a href=${addressWith({ actor: String(actor) })} title=${t('audit.onlyActor')}>${actorName(entry)}</a>`}
        </p>
        <p class="muted"><time datetime=${at} title=${at}>${moment(at)}</time></p>
        <p class="small muted">${t('problem.requestId', { id: entry.request_id })}</p>
      </div>
      <div>
        ${place === null || (resource === 'locations' && place === id) ? null : html`<p>${t('audit.at')} ${placeLink(place)}</p>`}
        <tmtar-difference .old=${before} .now=${after}></tmtar-difference>
      </div>
      <div class="row">
        ${id === null || resource === 'sessions'
          ? null
          : html`<a class="button" href=${addressWith({ resource, resource_id: String(id) })} aria-label=${t('audit.historyOf', { subject })}>
              ${icon('history')} ${t('audit.history')}
            </a>`}
        ${canRestore(entry)
          ? html`<button type="button" aria-label=${t('audit.restoreOne', { subject, time: moment(at) })} @click=${() => (this.restored = entry)}>
              ${icon('undo-2')} ${t('audit.restore')}
            </button>`
          : null}
      </div>
    </li>`;
  }
}

/** @param {Entry} entry */
function actorName({ actor, actor_label: label }) {
  return label ?? t('audit.user', { id: String(actor) });
}

/**
 * The name of the resource of an entry; its number if the entry does not state the name.
 *
 * @param {Entry} entry
 */
function nameOf({ resource, resource_id: id, before, after }) {
  const place = resource === 'locations' && id !== null && places.get(id) ? placeName(id) : null;
  return place ?? [after, before].map(side => side?.name ?? side?.title ?? side?.label ?? side?.filename).find(Boolean) ?? id ?? '';
}

/** @param {string} action */
function actionName(action) {
  return action in ACTIONS ? t(ACTIONS[/** @type {keyof typeof ACTIONS} */ (action)]) : action;
}

/** @param {string} resource */
function resourceName(resource) {
  const known = RESOURCES.find(each => each === resource);
  return known ? t(`resource.${known}`) : resource;
}

/**
 * The address of this screen with other filters.
 *
 * @param {Record<string, string>} changes
 */
function addressWith(changes) {
  return `/console/audit?${new URLSearchParams({ ...Object.fromEntries(router.query), ...changes })}`;
}

/**
 * The places that an entry names.
 *
 * @param {Entry} entry
 */
function placesOf({ resource, resource_id: id, location_id: place, before, after }) {
  const stated = [before, after].flatMap(side => [side?.location_id, side?.admin_location_id, side?.root]);
  return [place, resource === 'locations' ? id : null, ...stated.filter(id => typeof id === 'number')];
}

/**
 * The instant at which a day of the time zone of the browser begins.
 *
 * @param {string | null} date as in `2026-11-22`
 * @param {number} days that are added
 */
function startOfDay(date, days) {
  const [year, month, number] = (date ?? '').split('-').map(Number);
  return year && month && number ? new Date(year, month - 1, number + days).toISOString() : null;
}

customElements.define('tmtar-audit', AuditScreen);
