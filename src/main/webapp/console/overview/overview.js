import { css, html, nothing } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { bytes, languageName, moment, number, t } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';
import { placeName } from '../place/place-link.js';
import { places } from '../place/places.js';
import { router } from '../shell/router.js';
import { screens } from '../shell/routes.js';
import { languageOf } from '../text/words.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { Watch } from '../ui/watch.js';
import './chart.js';

/** The number of events that each list shows. */
const SHOWN = 5;

/**
 * @typedef {object} Overview
 * @property {number} location_id
 * @property {number} locations
 * @property {{ active: number, inactive: number, secret: number, missing_languages: Record<string, number> }} zones
 * @property {number} subzones
 * @property {{ active: number, inactive: number, without_usdz: number, missing_languages: Record<string, number> }} objects
 * @property {{ published: number, scheduled: number, expired: number, inactive: number }} events
 * @property {Record<string, number>} missing_languages
 * @property {{ count: number, bytes: number, unused: number }} files
 * @property {{ at_home: number, administrators: number }} users
 * @property {import('./chart.js').Day[]} days
 */

/** @typedef {import('../api/api.d.ts').components['schemas']['Event']} Event */

/** The start page of administrators: the numbers of a place, its events, what is missing, and the last 30 days. */
class OverviewScreen extends Component {
  static properties = {
    user: { attribute: false },
    overview: { state: true },
    live: { state: true },
    coming: { state: true },
    problem: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 1120px;
      }
      section {
        margin-top: 32px;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 12px;
        margin: 24px 0 0;
        padding: 0;
        list-style: none;
      }
      .cards h2 {
        font-size: var(--body);
        font-weight: 400;
      }
      .cards .number {
        font-size: var(--title);
        font-weight: 600;
        line-height: 1.25;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 32px;
      }
      .columns section {
        min-width: 0;
      }
      .plain {
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }
      .plain li {
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .plain a {
        display: inline-block;
        min-height: 24px;
      }
      .missing li {
        display: flex;
        align-items: start;
        gap: 8px;
      }
      .missing svg {
        flex: none;
        margin-top: 2px;
        color: var(--warning);
      }
      .missing .good svg {
        color: var(--good);
      }
      h3 {
        margin-top: 16px;
      }
      .first {
        margin-top: 8px;
      }
      .first .row {
        margin-top: 8px;
      }
    `
  ];

  #shown = 0;

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** @type {Overview | null} */
    this.overview = null;
    /** @type {Event[] | null} */
    this.live = null;
    /** @type {Event[] | null} */
    this.coming = null;
    /** @type {unknown} */
    this.problem = null;
    new Watch(this, places);
    new Watch(this, router);
  }

  get #place() {
    return Number(router.query.get('place')) || (this.user?.admin_location_id ?? 0);
  }

  willUpdate() {
    const place = this.#place;
    if (place && place !== this.#shown) {
      this.#shown = place;
      // The numbers of another place would stand below the name of this one.
      this.overview = null;
      this.#load(place);
    }
  }

  /** @param {number} place */
  async #load(place) {
    this.problem = null;
    places.load(place).catch(() => {});
    try {
      const events = (/** @type {string} */ state) =>
        api.get('/events/all', { query: { page: 1, per_page: SHOWN, state, location_id: place } });
      const [overview, live, coming] = await Promise.all([
        api.get('/overview', { query: { location_id: place } }),
        events('published'),
        events('scheduled')
      ]);
      if (place === this.#shown) {
        this.overview = overview.data;
        this.live = live.data;
        this.coming = coming.data;
      }
    } catch (problem) {
      if (place === this.#shown) {
        this.problem = problem;
      }
    }
  }

  render() {
    return html`<h1>${t('overview.title', { place: placeName(this.#place) })}</h1>
      ${this.#content()}`;
  }

  #content() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${() => this.#load(this.#place)}></tmtar-problem>`;
    }
    if (!this.overview) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    return html`${this.#numbers(this.overview)}
      <div class="columns">${this.#events()} ${isEmpty(this.overview) ? null : this.#missing(this.overview)}</div>
      <section aria-labelledby="days">
        <h2 id="days">${t('overview.days')}</h2>
        <tmtar-days .days=${this.overview.days} .place=${this.#place}></tmtar-days>
      </section>`;
  }

  /** @param {Overview} overview */
  #numbers(overview) {
    const { locations, zones, subzones, objects, events, files, users } = overview;
    return html`${isEmpty(overview) ? this.#firstSteps() : null}
      <ul class="cards">
        ${this.#card(t('overview.events'), events.published, '/events', { state: 'published' }, [
          [events.scheduled, 'overview.scheduled'],
          [events.expired, 'overview.expired'],
          [events.inactive, 'overview.inactive']
        ])}
        ${this.#card(t('overview.zones'), zones.active, '/map', {}, [
          [zones.inactive, 'overview.inactive'],
          [zones.secret, 'overview.secret'],
          [subzones, 'overview.subzones']
        ])}
        ${this.#card(t('overview.objects'), objects.active, '/objects', {}, [[objects.inactive, 'overview.inactive']])}
        ${this.#card(t('overview.files'), files.count, '/files', {}, [[files.unused, 'overview.unused']], files.count > 0 ? bytes(files.bytes) : '')}
        ${this.#card(t('overview.places'), locations, '/places/:place', {}, [])}
        ${this.#card(t('overview.readers'), users.at_home, '/people', {}, [[users.administrators, 'overview.administrators']])}
      </ul>`;
  }

  #firstSteps() {
    const place = this.#place;
    return html`<div class="first">
      <p>${t('overview.empty')}</p>
      <div class="row">
        <a class="button" href=${`/console/map?place=${place}&zone=new`}>${icon('plus')} ${t('zone.new')}</a>
        <a class="button" href=${`/console/events/new?place=${place}`}>${icon('plus')} ${t('events.new')}</a>
      </div>
    </div>`;
  }

  /**
   * @param {string} label
   * @param {number} count
   * @param {string} path the route of the screen with the details
   * @param {Record<string, string>} query
   * @param {[number, import('../i18n/i18n.js').Key][]} details
   * @param {string} [first]
   */
  #card(label, count, path, query, details, first) {
    const parts = [first, ...details.filter(([each]) => each > 0).map(([each, key]) => t(key, { count: each }))];
    return html`<li class="card">
      <h2>${this.#link(path, query, label)}</h2>
      <div class="number">${number(count)}</div>
      <div class="muted">${parts.filter(Boolean).join(' · ')}</div>
    </li>`;
  }

  /**
   * A link to a screen for the shown place; its text alone if there is no such screen.
   *
   * @param {string} path
   * @param {Record<string, string>} query
   * @param {string} text
   */
  #link(path, query, text) {
    if (!screens.some(screen => screen.path === path)) {
      return text;
    }
    const place = String(this.#place);
    const address = path === '/places/:place' ? `/places/${place}` : `${path}?${new URLSearchParams({ place, ...query })}`;
    return html`<a href=${`/console${address}`}>${text}</a>`;
  }

  #events() {
    return html`<section aria-labelledby="events">
      <h2 id="events">${t('overview.now')}</h2>
      ${this.#eventList(this.live ?? [], t('overview.noneLive'), ({ publish_until: until }) =>
        until ? t('overview.until', { time: moment(until) }) : t('overview.always')
      )}
      <h3>${t('overview.coming')}</h3>
      ${this.#eventList(this.coming ?? [], t('overview.noneComing'), ({ publish_from: from }) =>
        from ? t('overview.from', { time: moment(from) }) : ''
      )}
      <p class="muted">${t('overview.zone', { zone: timeZone() })}</p>
    </section>`;
  }

  /**
   * @param {Event[]} events
   * @param {string} none
   * @param {(event: Event) => string} when
   */
  #eventList(events, none, when) {
    const hasScreen = screens.some(({ path }) => path === '/events/:id' || path === '/events/:event');
    if (events.length === 0) {
      return html`<p>${none}</p>`;
    }
    return html`<ul class="plain">
      ${events.map(
        event => html`<li>
          ${hasScreen
            ? html`<a href=${`/console/events/${event.id}`} lang=${languageOf(event) ?? nothing} dir="auto">${event.title}</a>`
            : event.title}
          <div class="muted">${when(event)}</div>
        </li>`
      )}
    </ul>`;
  }

  /** @param {Overview} overview */
  #missing({ zones, objects, missing_languages: languages, files }) {
    const all = [
      ...(objects.without_usdz > 0
        ? [this.#link('/objects', { without_usdz: 'true' }, t('overview.withoutUsdz', { count: objects.without_usdz }))]
        : []),
      ...this.#untranslated(languages, '/events', 'overview.withoutLanguage'),
      ...this.#untranslated(zones.missing_languages, '/map', 'overview.zonesWithoutLanguage'),
      ...this.#untranslated(objects.missing_languages, '/objects', 'overview.objectsWithoutLanguage'),
      ...(files.unused > 0 ? [this.#link('/files', { unused: 'true' }, t('overview.unusedFiles', { count: files.unused }))] : [])
    ];
    return html`<section aria-labelledby="missing">
      <h2 id="missing">${t('overview.missing')}</h2>
      <ul class="plain missing">
        ${all.length === 0
          ? html`<li class="good">${icon('circle-check')} ${t('overview.complete')}</li>`
          : all.map(text => html`<li>${icon('triangle-alert')} <span>${text}</span></li>`)}
      </ul>
    </section>`;
  }

  /**
   * The languages in which resources of a kind have no texts, each with the list of these resources.
   *
   * @param {Record<string, number>} languages
   * @param {string} path the route of the list
   * @param {import('../i18n/i18n.js').Key} key
   */
  #untranslated(languages, path, key) {
    return Object.entries(languages).map(([tag, count]) =>
      this.#link(path, { untranslated: tag }, t(key, { count, language: languageName(tag) }))
    );
  }
}

/**
 * Whether a place has neither zones nor events.
 *
 * @param {Overview} overview
 */
function isEmpty({ zones, events }) {
  return zones.active + zones.inactive + events.published + events.scheduled + events.expired + events.inactive === 0;
}

customElements.define('tmtar-overview', OverviewScreen);
