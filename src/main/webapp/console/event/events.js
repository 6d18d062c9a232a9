import { css, html, nothing } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { moment, t } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';
import { placeLink } from '../place/place-link.js';
import { places } from '../place/places.js';
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
import '../ui/row-check.js';
import '../ui/skeleton.js';
import '../ui/table.js';
import { DAY, fromLocalInput, rfc3339, toLocalInput } from '../ui/time.js';
import { Watch } from '../ui/watch.js';
import { deleteEvents, pathOf } from './delete-events.js';
import './event-cells.js';
import { eventTexts } from './event-source.js';
import { STATES } from './event-state.js';
import { DEFAULT_SPAN, midnight } from './timeline.js';

/** @typedef {import('./event-source.js').Event} Event */
/** @typedef {CustomEvent<string>} ValueEvent */

/** The parameters of the address that narrow the list, besides the page and the place. */
const FILTERS = ['q', 'state', 'untranslated', 'from', 'until'];

/** The orders of the list; the empty one is that of the server. */
const SORTS = /** @type {const} */ (['', '-updated', 'updated', 'title', '-title']);

/** The events of a place and of those below it, as a list or as a timeline. */
class Events extends Component {
  static properties = {
    user: { attribute: false },
    expected: { state: true },
    chosen: { state: true }
  };

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
        grid-column: 1 / -1;
        max-width: 480px;
      }
      .views a[aria-current] {
        border-color: var(--accent);
        font-weight: 600;
      }
      .bar {
        min-height: 36px;
      }
    `
  ];

  /** @type {List<Event>} */
  #list = new List(this, (parameters, signal) => this.#read(parameters, signal));

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** @type {string[]} */
    this.expected = [];
    /** @type {Set<number>} the ids of the rows that are selected */
    this.chosen = new Set();
    new Watch(this, places);
    new Watch(this, deletions);
    new Watch(this, router);
  }

  #onDeletion = (/** @type {globalThis.Event} */ event) => {
    if (/** @type {CustomEvent<string>} */ (event).detail === 'deleted') {
      this.#list.load();
    }
  };

  connectedCallback() {
    super.connectedCallback();
    deletions.addEventListener('change', this.#onDeletion);
    expectedLanguages().then(tags => (this.expected = tags));
  }

  disconnectedCallback() {
    deletions.removeEventListener('change', this.#onDeletion);
    super.disconnectedCallback();
  }

  /**
   * @param {{ page: number, per_page: number, q: string | null }} parameters
   * @param {AbortSignal} signal
   * @returns {Promise<import('../api/ApiClient.js').Answer<Event[]>>}
   */
  async #read(parameters, signal) {
    const query = router.query;
    const { from, until } = this.#window();
    const answer = await api.get('/events/all', {
      query: {
        ...parameters,
        location_id: query.get('place'),
        state: query.get('state'),
        untranslated: query.get('untranslated'),
        from,
        until,
        sort: query.get('sort')
      },
      signal
    });
    const events = /** @type {Event[]} */ (answer.data);
    this.chosen = new Set();
    places.loadNames(events.map(({ location_id }) => location_id));
    return { ...answer, data: events };
  }

  /** The time between which events are published: that of the filter, and that which the timeline shows. */
  #window() {
    const query = router.query;
    const day = query.get('until');
    const from = fromLocalInput(query.get('from') ?? '');
    // The day itself is included.
    const until = day ? fromLocalInput(`${day}T23:59`) : null;
    if (!this.#isTimeline) {
      return { from, until };
    }
    const { start, span } = this.#range;
    const end = start + span * DAY;
    const first = Math.max(start, from ? Date.parse(from) : start);
    const last = Math.min(end, until ? Date.parse(until) : end);
    // A timeline that was moved out of the filter shows what it shows.
    return first < last ? { from: rfc3339(first), until: rfc3339(last) } : { from: rfc3339(start), until: rfc3339(end) };
  }

  /** The time that the timeline shows: its start, and its length in days. */
  get #range() {
    const span = Number(router.query.get('span')) || DEFAULT_SPAN;
    const start = fromLocalInput(router.query.get('start') ?? router.query.get('from') ?? '');
    return { span, start: start ? Date.parse(start) : midnight(Date.now() - (span / 3) * DAY) };
  }

  /** @param {CustomEvent<{ start: number, span: number }>} event */
  #onRange({ detail: { start, span } }) {
    router.change({ start: toLocalInput(rfc3339(start)).slice(0, 10), span: span === DEFAULT_SPAN ? null : span, page: null }, { replace: true });
  }

  /** The rows that do not wait for their deletion. */
  get #rows() {
    return (this.#list.rows ?? []).filter(({ id }) => !deletions.has(pathOf(id)));
  }

  get #isTimeline() {
    return router.query.get('view') === 'timeline';
  }

  render() {
    const place = router.query.get('place');
    return html`<div class="stack">
      <div class="row apart">
        <h1>${t('events.title')}</h1>
        <a class="button" href=${`/console/events/new${place ? `?place=${place}` : ''}`}>${icon('plus')} ${t('events.new')}</a>
      </div>
      ${this.#filters()} ${this.#views()} ${this.#content()}
    </div>`;
  }

  #filters() {
    const { query } = router;
    const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {[string, string][]} */ options) =>
      html`<tmtar-field
        type=${options.length ? 'select' : 'date'}
        label=${label}
        .options=${options}
        .value=${query.get(name) ?? ''}
        @value=${(/** @type {ValueEvent} */ { detail }) => router.change({ [name]: detail || null, page: null })}
      ></tmtar-field>`;
    return html`<search class="filters" aria-label=${t('events.filters')}>
      <tmtar-list-search class="wide" label=${t('events.search')}></tmtar-list-search>
      ${field('state', t('events.state'), [['', t('events.all')], ...STATES.map(state => option(state, t(`event.state.${state}`)))])}
      ${field('untranslated', t('events.untranslated'), untranslatedChoices(this.expected, this.#list.rows ?? []))}
      ${field('from', t('events.from'), [])} ${field('until', t('events.until'), [])}
      ${field('sort', t('events.sort'), SORTS.map(sort => option(sort, t(`events.sort.${sort}`))))}
    </search>`;
  }

  #views() {
    const rows = this.#rows;
    return html`<div class="row apart bar">
      <nav class="row views" aria-label=${t('events.views')}>
        ${this.#view('list', null, t('events.list'))} ${this.#view('calendar', 'timeline', t('events.timeline'))}
      </nav>
      ${this.#isTimeline || rows.length === 0 ? null : this.#selection(rows)}
    </div>`;
  }

  /**
   * @param {Parameters<typeof icon>[0]} symbol
   * @param {string | null} view
   * @param {string} label
   */
  #view(symbol, view, label) {
    const query = router.query;
    view ? query.set('view', view) : query.delete('view');
    return html`<a
      class="button"
      href=${`/console/events${query.size ? `?${query}` : ''}`}
      aria-current=${this.#isTimeline === (view === 'timeline') ? 'true' : nothing}
      >${icon(symbol)} ${label}</a
    >`;
  }

  /** @param {Event[]} rows */
  #selection(rows) {
    const count = rows.filter(({ id }) => this.chosen.has(id)).length;
    const isAll = count === rows.length;
    return html`<div class="row">
      <button type="button" @click=${() => (this.chosen = new Set(isAll ? [] : rows.map(({ id }) => id)))}>
        ${t(isAll ? 'events.selectNone' : 'events.selectAll')}
      </button>
      <button type="button" class="danger" ?disabled=${count === 0} @click=${this.#deleteChosen}>
        ${icon('trash-2')} ${t('events.deleteSelected', { count })}
      </button>
    </div>`;
  }

  #deleteChosen() {
    this.#delete(this.#rows.filter(({ id }) => this.chosen.has(id)));
  }

  /** @param {Event[]} events */
  #delete(events) {
    deleteEvents(events);
    this.chosen = new Set();
  }

  #content() {
    const list = this.#list;
    if (list.problem) {
      return html`<tmtar-problem .problem=${list.problem} @retry=${() => list.load()}></tmtar-problem>`;
    }
    if (!list.rows) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    if (this.#isTimeline) {
      const { start, span } = this.#range;
      return html`<tmtar-timeline
          .events=${this.#rows}
          .start=${start}
          .span=${span}
          @range=${this.#onRange}
          @changed=${() => list.load()}
        ></tmtar-timeline>
        ${pagesOf(list)}`;
    }
    if (list.rows.length === 0) {
      return this.#empty();
    }
    return html`<p class="muted">${t('events.zone', { zone: timeZone() })}</p>
      <tmtar-table caption=${t('events.title')} .columns=${this.#columns()} .rows=${this.#rows}></tmtar-table>
      ${pagesOf(list)}`;
  }

  #empty() {
    if (FILTERS.some(name => router.query.has(name)) || this.#list.page > 1) {
      const none = Object.fromEntries([...FILTERS, 'page'].map(name => [name, null]));
      return html`<tmtar-empty heading=${t('events.noMatch')} text=${t('events.noMatchText')}>
        <button type="button" @click=${() => router.change(none)}>${t('events.clear')}</button>
      </tmtar-empty>`;
    }
    return html`<tmtar-empty heading=${t('events.none')} text=${t('events.noneText')}>
      <a class="button" href=${`/console/events/new${location.search}`}>${icon('plus')} ${t('events.new')}</a>
    </tmtar-empty>`;
  }

  /** @returns {import('../ui/table.js').Column<Event>[]} */
  #columns() {
    return [
      { label: t('events.selected'), value: event => this.#check(event) },
      { label: t('text.title'), value: event => html`<tmtar-event-summary .event=${event}></tmtar-event-summary>` },
      { label: t('events.state'), value: event => html`<tmtar-event-state .event=${event}></tmtar-event-state>` },
      { label: t('event.place'), value: ({ location_id }) => placeLink(location_id) },
      {
        label: t('events.languages'),
        value: event =>
          html`<tmtar-text-languages
            .item=${event}
            .texts=${eventTexts}
            .expected=${this.expected}
            href=${`/console/events/${event.id}`}
          ></tmtar-text-languages>`
      },
      { label: t('events.updated'), value: ({ update_date }) => moment(update_date) },
      { label: t('table.actions'), value: event => this.#deleteButton(event) }
    ];
  }

  /** @param {Event} event */
  #check({ id, title }) {
    return html`<tmtar-row-check
      label=${t('events.select', { title })}
      .checked=${this.chosen.has(id)}
      @value=${(/** @type {CustomEvent<boolean>} */ { detail }) => this.#choose(id, detail)}
    ></tmtar-row-check>`;
  }

  /**
   * @param {number} id
   * @param {boolean} isChosen
   */
  #choose(id, isChosen) {
    const chosen = new Set(this.chosen);
    isChosen ? chosen.add(id) : chosen.delete(id);
    this.chosen = chosen;
  }

  /** @param {Event} event */
  #deleteButton(event) {
    const { title } = event.translations[event.language];
    return html`<button
      type="button"
      class="icon"
      title=${t('event.delete')}
      aria-label=${t('events.deleteOne', { title })}
      @click=${() => this.#delete([event])}
    >
      ${icon('trash-2')}
    </button>`;
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

customElements.define('tmtar-events', Events);
