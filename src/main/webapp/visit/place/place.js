import { css, html } from '../../vendor/lit.js';
import { metres, t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import '../../console/ui/problem.js';
import '../../console/ui/skeleton.js';
import { Watch } from '../../console/ui/watch.js';
import '../event/feed.js';
import '../map/map-frame.js';
import { locator } from '../position/locator.js';
import '../position/position-note.js';
import { read } from '../shell/api.js';
import { to, toPlace } from '../shell/address.js';
import { visitor } from '../style/shared.js';
import { Load } from '../ui/load.js';
import '../ui/missing.js';
import { languagesOf } from '../ui/words.js';
import '../zone/zone-list.js';
import './place-search.js';
import { publicChildren, publicPath } from './place-source.js';

/** @typedef {import('../shell/api.js').Visit} Visit */

/** What is at a place, or around the visitor: the map, the zones, the news and sales, and the places below it. */
class VisitPlace extends Component {
  static properties = { placeId: { attribute: false }, tag: {} };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      .stack {
        gap: 24px;
      }
      .path {
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
        color: var(--muted);
      }
      .path a {
        display: inline-block;
        min-height: 24px;
      }
      .wide {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
      }
      @media (min-width: 840px) {
        .wide.mapped {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
        tmtar-map-frame {
          position: sticky;
          top: 16px;
        }
      }
      .places {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `
  ];

  /** @type {Load<Visit>} */
  #visit = new Load(this, signal => this.#read(signal));
  /** @type {Load<import('../shell/api.js').Place[]>} */
  #below = new Load(this, signal =>
    publicChildren({ id: /** @type {Visit} */ (this.#visit.data).location.id, isPublic: true }, signal)
  );
  #shown = '';

  constructor() {
    super();
    /** @type {number | null} the place; null for what is around the visitor */
    this.placeId = null;
    /** The language that the visitor has chosen; empty for those of the browser. */
    this.tag = '';
    new Watch(this, locator);
  }

  connectedCallback() {
    super.connectedCallback();
    this.placeId || locator.resume();
  }

  /** @param {AbortSignal} signal */
  #read(signal) {
    const query = this.placeId ? { location_id: this.placeId } : { ...locator.cell };
    return read('/visit', { query: /** @type {Record<string, number>} */ (query), signal });
  }

  willUpdate() {
    if (this.placeId) {
      this.#visit.show(`place ${this.placeId}`, this.tag);
    } else if (locator.cell) {
      this.#visit.show('around', `${locator.cell.latitude} ${locator.cell.longitude} ${this.tag}`);
    }
    const location = this.#visit.data?.location;
    if (location?.has_children) {
      this.#below.show(String(location.id));
    }
  }

  updated() {
    const { data } = this.#visit;
    const shown = `${this.placeId} ${this.tag} ${data?.location.id}`;
    if (this.#shown !== shown && (data || this.#asks)) {
      this.#shown = shown;
      const languages = data ? languagesOf([...data.zones, ...data.news, ...data.sales]) : [];
      this.emit('shown', { title: this.#title, languages });
    }
  }

  /** Whether the position has to be found first. */
  get #asks() {
    return !this.placeId && !locator.cell;
  }

  get #title() {
    return this.placeId ? (this.#visit.data?.location.name ?? '') : t('around.title');
  }

  render() {
    if (this.#asks) {
      return this.#askForPosition();
    }
    const { data, problem, isMissing } = this.#visit;
    if (isMissing) {
      return this.placeId ? html`<tmtar-missing></tmtar-missing>` : this.#nothing();
    }
    if (!data) {
      return problem
        ? html`<tmtar-problem .problem=${problem} @retry=${() => this.#visit.again()}></tmtar-problem>`
        : html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    return this.#content(data);
  }

  #askForPosition() {
    const { state } = locator;
    return html`<div class="stack">
      <h1 tabindex="-1">${t('around.title')}</h1>
      <tmtar-position-note></tmtar-position-note>
      ${state === 'idle'
        ? html`<p>
            <button type="button" class="primary" @click=${() => locator.start()}>${icon('locate-fixed')} ${t('start.around')}</button>
          </p>`
        : null}
      ${state === 'asking' ? html`<tmtar-skeleton></tmtar-skeleton>` : null}
      <tmtar-place-search></tmtar-place-search>
    </div>`;
  }

  #nothing() {
    return html`<div class="stack">
      <h1 tabindex="-1">${t('around.title')}</h1>
      <p>${t('around.nothing')}</p>
      <tmtar-place-search></tmtar-place-search>
    </div>`;
  }

  /** @param {Visit} visit */
  #content(visit) {
    const { location, news, sales, zones } = visit;
    const hasMap = zones.length > 0 || location.latitude !== null;
    return html`<div class="stack">
      <div>${this.#heading(visit)}<tmtar-position-note></tmtar-position-note></div>
      ${locator.state === 'idle'
        ? html`<p>
            <button type="button" @click=${() => locator.start()}>${icon('locate-fixed')} ${t('position.show')}</button>
          </p>`
        : null}
      <div class=${hasMap ? 'wide mapped' : 'wide'}>
        ${hasMap ? html`<tmtar-map-frame .zones=${zones} .place=${location}></tmtar-map-frame>` : null}
        ${this.#zones(visit)}
      </div>
      <tmtar-feed type="news" .events=${news} .cursor=${visit.news_after} .place=${location} .above=${visit.ancestors}></tmtar-feed>
      <tmtar-feed type="sales" .events=${sales} .cursor=${visit.sales_after} .place=${location} .above=${visit.ancestors}></tmtar-feed>
      ${this.#places()}
    </div>`;
  }

  /** @param {Visit} visit */
  #heading({ location, ancestors }) {
    const path = html`<nav class="path" aria-label=${t('place.path')}>
      ${publicPath(ancestors).map(({ id, name }) => html`<a href=${toPlace(id)}><bdi>${name}</bdi></a> <span aria-hidden="true">›</span>`)}
    </nav>`;
    return this.placeId
      ? html`${path}
          <h1 tabindex="-1"><bdi>${location.name}</bdi></h1>`
      : html`<h1 tabindex="-1">${t('around.title')}</h1>
          <p class="muted">
            ${t('around.nearest')} <a href=${toPlace(location.id)}><bdi>${location.name}</bdi></a>
          </p>`;
  }

  /** @param {Visit} visit */
  #zones({ zones, zones_within: within }) {
    return html`<section aria-labelledby="zones">
      <h2 id="zones">${within === null ? t('place.zones') : t('place.zonesWithin', { distance: metres(within) })}</h2>
      ${zones.length === 0
        ? html`<p class="muted">${t('place.noZones')}</p>
            <p><a href=${to('')}>${t('place.another')}</a></p>`
        : html`<tmtar-zone-list .zones=${zones}></tmtar-zone-list>`}
    </section>`;
  }

  #places() {
    const places = this.#visit.data?.location.has_children ? (this.#below.data ?? []) : [];
    return places.length === 0
      ? null
      : html`<section aria-labelledby="places">
          <h2 id="places">${t('place.places')}</h2>
          <ul class="places">
            ${places.map(({ id, name }) => html`<li><a class="button" href=${toPlace(id)}><bdi>${name}</bdi></a></li>`)}
          </ul>
        </section>`;
  }
}

customElements.define('tmtar-visit-place', VisitPlace);
