import { css, html, nothing, repeat } from '../../vendor/lit.js';
import { api, configuration } from '../api/index.js';
import { languageName, moment, number, t } from '../i18n/i18n.js';
import { PositionInput } from '../map/position-input.js';
import '../map/position-map.js';
import '../event/event-card.js';
import { placeName } from '../place/place-link.js';
import { places } from '../place/places.js';
import { router } from '../shell/router.js';
import { expectedLanguages } from '../text/languages.js';
import { languageOf, languagesOf } from '../text/words.js';
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
 * @typedef {import('../text/words.js').Translated & NearbyMembers} NearbyZone
 *
 * @typedef {object} NearbyMembers
 * @property {number} id
 * @property {string} title
 * @property {number} distance in metres
 * @property {boolean} inside
 * @property {boolean} secret
 *
 * @typedef {import('../text/words.js').Translated & ShownMembers} ShownObject
 *
 * @typedef {object} ShownMembers
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
    chosen: { state: true },
    isVisitable: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .visit {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
        gap: 16px;
        align-items: start;
      }
      .where {
        max-width: 720px;
      }
      .where tmtar-position-map {
        margin-top: 8px;
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
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #moving;
  /** The place whose preview is shown. */
  #visited = 0;
  /** @type {number | null} the latitude that was set, until its longitude is */
  #latitude = null;
  #input = new PositionInput(
    this,
    {
      value: member => this.#shown?.[member] ?? null,
      set: (member, value) => (member === 'latitude' ? (this.#latitude = value) : this.#choose(this.#latitude, value)),
      errors: {}
    },
    () => {}
  );

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
    /** @type {Position | null | undefined} the position that the user has chosen, null if it was cleared; undefined for that of the visitor */
    this.chosen = undefined;
    /** Whether the server has a page for visitors. */
    this.isVisitable = false;
    new Watch(this, places);
  }

  #onAddress = () => {
    if (this.#place !== this.#visited) {
      this.#visitPlace();
    } else if (this.#moving === undefined) {
      this.chosen = stated() ?? (this.chosen === null ? null : undefined);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), PAUSE);
    this.requestUpdate();
  };

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#onAddress);
    this.#visited = this.#place;
    expectedLanguages().then(tags => (this.expected = tags));
    configuration().then(({ visit }) => (this.isVisitable = visit));
    this.#load();
  }

  disconnectedCallback() {
    router.removeEventListener('change', this.#onAddress);
    clearTimeout(this.#timer);
    this.#stopMoving();
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
   * The position of the address; otherwise that of the place, of a zone of the place, or of the nearest place above it. None if the user
   * has cleared it.
   *
   * @param {number} place
   * @returns {Promise<Position | null>}
   */
  async #positionOf(place) {
    const wanted = stated();
    if (wanted || this.chosen === null) {
      return wanted;
    }
    await places.load(place);
    const located = places.located(place);
    const zones = located?.id === place ? [] : (await api.get('/zones/', { query: { location_id: place, per_page: 1 } })).data;
    const found = /** @type {Position | undefined} */ (zones[0]) ?? located;
    return found && { latitude: found.latitude, longitude: found.longitude };
  }

  /** @returns {Position | null} */
  get #shown() {
    return this.chosen === undefined ? this.position : this.chosen;
  }

  /**
   * Shows a position at once, and the preview of it when the pointer or the keys rest.
   *
   * @param {number | null} latitude
   * @param {number | null} longitude
   */
  #choose(latitude, longitude) {
    this.chosen = latitude === null || longitude === null ? null : { latitude, longitude };
    this.#stopMoving();
    this.#moving = setTimeout(() => {
      this.#moving = undefined;
      router.change({ latitude, longitude }, { replace: true });
    }, PAUSE);
  }

  #stopMoving() {
    clearTimeout(this.#moving);
    this.#moving = undefined;
  }

  /** Forgets the position that was chosen at another place. */
  #visitPlace() {
    this.#visited = this.#place;
    this.#stopMoving();
    this.chosen = stated() ?? undefined;
    this.#input.reset();
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
        .options=${[['', t('preview.anyLanguage')], ...this.#languages.map(tag => [tag, languageName(tag)])]}
        .value=${query.get('language') ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => router.change({ language: detail || null })}
      ></tmtar-field>
    </div>
      <div class="where">
        ${this.#input.render({ label: t('place.position') })}
        <tmtar-position-map
          label=${t('place.map')}
          .value=${this.#shown}
          .around=${places.located(this.#place)}
          @value=${(/** @type {CustomEvent<Position>} */ { detail }) => this.#input.set(detail)}
        ></tmtar-position-map>
      </div>`;
  }

  /** The languages that the texts of this server should have, and those of the events that the preview shows. */
  get #languages() {
    const chosen = router.query.get('language');
    const { news = [], sales = [] } = this.preview ?? {};
    return [...new Set([...this.expected, ...languagesOf([...news, ...sales]), ...(chosen ? [chosen] : [])])];
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
      ${this.position
        ? html`${this.#zones(zones)} ${this.#objects(objects)}`
        : html`<p class="muted">${t(this.chosen === null ? 'preview.cleared' : 'preview.noPosition')}</p>`}
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
      <p class="muted">${t('preview.zonesText')}</p>
      ${zones.length === 0 ? html`<p class="muted">${t('preview.noZones')}</p>` : null}
      <ul class="rows">
        ${zones.map(
          zone => html`<li>
            <a href=${`/console/zones/${zone.id}`} lang=${languageOf(zone) ?? nothing} dir="auto">${zone.title}</a>
            ${zone.inside
              ? html`<span class="inside">${icon('locate-fixed', 16)} ${t('preview.inside')}</span>`
              : html`<span class="muted">${t('preview.distance', { metres: number(Math.round(zone.distance)) })}</span>`}
            ${zone.secret ? html`<span class="secret">${icon('lock', 16)} ${t('preview.secret')}</span>` : null}
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
          object => html`<li>
            ${object.target_image_url ? html`<img src=${object.target_image_url} alt="" loading="lazy" />` : icon('box', 32)}
            <a href=${`/console/objects/${object.id}`} lang=${languageOf(object) ?? nothing} dir="auto">${object.name}</a>
          </li>`
        )}
      </ul>
    </section>`;
  }
}

/**
 * The position of the address; null if it states none.
 *
 * @returns {Position | null}
 */
function stated() {
  const { query } = router;
  return query.has('latitude') && query.has('longitude')
    ? { latitude: Number(query.get('latitude')), longitude: Number(query.get('longitude')) }
    : null;
}

/**
 * An event as its card shows it. The texts at the top level are those that the server has chosen for the visitor.
 *
 * @param {Event} event
 * @param {string | null} wanted
 * @returns {import('../event/event-card.js').Shown}
 */
function shownOf({ image_file_url: image, image_alt: alt, ...event }, wanted) {
  const isWanted = wanted !== null && event.translations[wanted]?.title === event.title;
  return { ...event, image, alt: alt ?? '', language: isWanted ? wanted : event.language };
}

customElements.define('tmtar-preview', PreviewScreen);
