import { css, html, repeat } from '../../vendor/lit.js';
import { api, configuration } from '../api/index.js';
import { languageName, moment, number, t } from '../i18n/i18n.js';
import '../event/event-card.js';
import { placeName } from '../place/place-link.js';
import { places } from '../place/places.js';
import { router } from '../shell/router.js';
import { expectedLanguages } from '../text/languages.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import '../ui/place-picker.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { fromLocalInput, toLocalInput } from '../ui/time.js';
import '../ui/time-field.js';
import { Watch } from '../ui/watch.js';

/**
 * @typedef {import('../event/event-source.js').Event} Event
 *
 * @typedef {object} NearbyZone
 * @property {number} id
 * @property {string} title
 * @property {number} distance in metres
 * @property {boolean} inside
 * @property {boolean} secret
 *
 * @typedef {object} ShownObject
 * @property {number} id
 * @property {string} name
 * @property {string | null} target_image_url
 *
 * @typedef {{ news: Event[], sales: Event[], zones: NearbyZone[], objects: ShownObject[] }} Preview
 *
 * @typedef {{ latitude: number, longitude: number }} Position
 */

/** How long the page waits for the next key before it reads the preview, in milliseconds. */
const PAUSE = 400;

/** What a visitor of a place gets at a position, at a time, and in a language. All of it is in the address. */
class PreviewScreen extends Component {
  static properties = {
    user: { attribute: false },
    preview: { state: true },
    problem: { state: true },
    expected: { state: true },
    position: { state: true },
    isVisitable: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .visit {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
        gap: 16px;
        align-items: start;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
        gap: 16px;
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      .card-edit {
        display: inline-block;
        min-height: 24px;
        margin-top: 4px;
      }
      .rows {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      .rows li {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        min-height: 36px;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .rows img {
        width: 48px;
        height: 36px;
        object-fit: cover;
        border-radius: var(--radius);
      }
      .inside {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        color: var(--good);
      }
      .secret {
        color: var(--secret);
      }
    `
  ];

  #abort = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** @type {Preview | null} */
    this.preview = null;
    /** @type {unknown} */
    this.problem = null;
    /** @type {string[]} */
    this.expected = [];
    /** @type {Position | null} that of the visitor; null if neither the address nor the place has one */
    this.position = null;
    /** Whether the server has a page for visitors. */
    this.isVisitable = false;
    new Watch(this, places);
  }

  #onAddress = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), PAUSE);
    this.requestUpdate();
  };

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#onAddress);
    expectedLanguages().then(tags => (this.expected = tags));
    configuration().then(({ visit }) => (this.isVisitable = visit));
    this.#load();
  }

  disconnectedCallback() {
    router.removeEventListener('change', this.#onAddress);
    clearTimeout(this.#timer);
    this.#abort.abort();
    super.disconnectedCallback();
  }

  get #place() {
    return Number(router.query.get('place')) || this.user?.admin_location_id || 1;
  }

  async #load() {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const { query } = router;
    const place = this.#place;
    try {
      const position = await this.#positionOf(place);
      const { data } = await api.get('/preview', {
        query: {
          location_id: place,
          // The API requires a position. Without one, the zones and objects are not shown.
          ...(position ?? { latitude: 0, longitude: 0 }),
          at: fromLocalInput(query.get('at') ?? ''),
          language: query.get('language')
        },
        signal
      });
      if (!signal.aborted) {
        this.position = position;
        this.preview = /** @type {Preview} */ (data);
        this.problem = null;
      }
    } catch (problem) {
      if (!signal.aborted) {
        this.problem = problem;
      }
    }
  }

  /**
   * The position of the address; otherwise that of the place, of a zone of the place, or of the nearest place above it.
   *
   * @param {number} place
   * @returns {Promise<Position | null>}
   */
  async #positionOf(place) {
    const { query } = router;
    if (query.has('latitude') && query.has('longitude')) {
      return { latitude: Number(query.get('latitude')), longitude: Number(query.get('longitude')) };
    }
    await places.load(place);
    const located = places.located(place);
    const zones = located?.id === place ? [] : (await api.get('/zones/', { query: { location_id: place, per_page: 1 } })).data;
    const found = /** @type {Position | undefined} */ (zones[0]) ?? located;
    return found && { latitude: found.latitude, longitude: found.longitude };
  }

  render() {
    return html`<div class="stack">
      <h1>${t('preview.title')}</h1>
      <p class="muted">${t('preview.text')}</p>
      ${this.#visit()} ${this.#content()}
    </div>`;
  }

  #visit() {
    const { query } = router;
    const at = query.get('at');
    return html`<div class="visit" role="group" aria-label=${t('preview.visit')}>
      <tmtar-place-picker
        label=${t('event.place')}
        .top=${this.user?.admin_location_id ?? null}
        .value=${this.#place}
        @value=${(/** @type {CustomEvent<number | null>} */ { detail }) =>
          detail && router.change({ place: detail, latitude: null, longitude: null })}
      ></tmtar-place-picker>
      <tmtar-time-field
        label=${t('preview.at')}
        hint=${t('preview.atHint')}
        .value=${fromLocalInput(at ?? '')}
        @value=${(/** @type {CustomEvent<string | null>} */ { detail }) =>
          router.change({ at: toLocalInput(detail) || null }, { replace: true })}
      ></tmtar-time-field>
      <tmtar-field
        type="select"
        label=${t('preview.language')}
        .options=${[['', t('preview.anyLanguage')], ...this.expected.map(tag => [tag, languageName(tag)])]}
        .value=${query.get('language') ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => router.change({ language: detail || null })}
      ></tmtar-field>
      ${this.#coordinate('latitude', 90)} ${this.#coordinate('longitude', 180)}
    </div>`;
  }

  /**
   * @param {'latitude' | 'longitude'} name
   * @param {number} limit
   */
  #coordinate(name, limit) {
    const value = router.query.get(name) ?? this.position?.[name] ?? '';
    return html`<tmtar-field
      type="number"
      step="any"
      min=${-limit}
      max=${limit}
      label=${t(`preview.${name}`)}
      .value=${String(value)}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => this.#move(name, detail)}
    ></tmtar-field>`;
  }

  /**
   * @param {'latitude' | 'longitude'} name
   * @param {string} text
   */
  #move(name, text) {
    const other = name === 'latitude' ? 'longitude' : 'latitude';
    const kept = router.query.get(other) ?? this.position?.[other] ?? 0;
    router.change({ [name]: text || null, [other]: text ? kept : null }, { replace: true });
  }

  #content() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${() => this.#load()}></tmtar-problem>`;
    }
    if (!this.preview) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    const { news, sales, zones, objects } = this.preview;
    return html`<p class="row" role="status">
        ${icon('eye')} ${this.#summary()}
      </p>
      ${this.#events('news', news)} ${this.#events('sales', sales)}
      ${this.position ? html`${this.#zones(zones)} ${this.#objects(objects)}` : html`<p class="muted">${t('preview.noPosition')}</p>`}
      ${this.isVisitable
        ? html`<p><a class="button" target="_blank" href=${`/visit?place=${this.#place}`}>${icon('external-link')} ${t('preview.open')}</a></p>`
        : null}`;
  }

  #summary() {
    const at = fromLocalInput(router.query.get('at') ?? '');
    const place = placeName(this.#place);
    return at ? t('preview.then', { place, time: moment(at) }) : t('preview.now', { place });
  }

  /**
   * @param {'news' | 'sales'} type
   * @param {Event[]} events
   */
  #events(type, events) {
    return html`<section aria-labelledby=${type}>
      <h2 id=${type}>${t(`preview.${type}`)}</h2>
      ${events.length === 0 ? html`<p class="muted">${t('preview.nothing')}</p>` : null}
      <ul class="cards">
        ${repeat(
          events,
          ({ id }) => id,
          event => html`<li>
            <tmtar-event-card .event=${shownOf(event, router.query.get('language'))}></tmtar-event-card>
            <a class="card-edit" href=${`/console/events/${event.id}`}>${t('preview.edit')}<span class="spoken">: ${event.title}</span></a>
          </li>`
        )}
      </ul>
    </section>`;
  }

  /** @param {NearbyZone[]} zones */
  #zones(zones) {
    return html`<section aria-labelledby="zones">
      <h2 id="zones">${t('preview.zones')}</h2>
      ${zones.length === 0 ? html`<p class="muted">${t('preview.noZones')}</p>` : null}
      <ul class="rows">
        ${zones.map(
          ({ id, title, distance, inside, secret }) => html`<li>
            <a href=${`/console/zones/${id}`}>${title}</a>
            ${inside
              ? html`<span class="inside">${icon('locate-fixed', 16)} ${t('preview.inside')}</span>`
              : html`<span class="muted">${t('preview.distance', { metres: number(Math.round(distance)) })}</span>`}
            ${secret ? html`<span class="secret">${icon('lock', 16)} ${t('preview.secret')}</span>` : null}
          </li>`
        )}
      </ul>
    </section>`;
  }

  /** @param {ShownObject[]} objects */
  #objects(objects) {
    return html`<section aria-labelledby="objects">
      <h2 id="objects">${t('preview.objects')}</h2>
      ${objects.length === 0 ? html`<p class="muted">${t('preview.noObjects')}</p>` : null}
      <ul class="rows">
        ${objects.map(
          ({ id, name, target_image_url }) => html`<li>
            ${target_image_url ? html`<img src=${target_image_url} alt="" loading="lazy" />` : icon('box', 32)}
            <a href=${`/console/objects/${id}`}>${name}</a>
          </li>`
        )}
      </ul>
    </section>`;
  }
}

/**
 * An event as its card shows it. The texts at the top level are those that the server has chosen for the visitor.
 *
 * @param {Event} event
 * @param {string | null} wanted
 * @returns {import('../event/event-card.js').Shown}
 */
function shownOf({ image_file_url: image, ...event }, wanted) {
  const isWanted = wanted !== null && event.translations[wanted]?.title === event.title;
  return { ...event, image, language: isWanted ? wanted : event.language };
}

customElements.define('tmtar-preview', PreviewScreen);
