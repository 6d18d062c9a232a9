import { css, html, keyed } from '../../vendor/lit.js';
import { boundingExtent, fromLonLat } from '../../vendor/ol.js';
import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { administers } from '../ui/rights.js';
import { fitted } from '../map/geo.js';
import { PlaceLabels } from '../map/place-labels.js';
import { places } from '../place/places.js';
import './subzone-form.js';
import { subzoneLinks } from './subzone-links.js';
import './zone-form.js';
import './zone-list.js';
import './zone-map.js';
import { zoneHeading } from './zone-texts.js';
import { WORLD, ZoneWindow, isInBox } from './zone-window.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['User']} User
 * @typedef {import('./zone-form.js').ZoneForm} ZoneForm
 * @typedef {import('./zone-form.js').Zone} Zone
 * @typedef {import('./subzone-form.js').SubzoneForm} SubzoneForm
 */

/** How long the address waits for the view to stand still, in milliseconds. */
const PAUSE = 400;

/** The zoom at which a place without zones is shown, and that at which the place above is if it has no position. */
const PLACE_ZOOM = 13;
const ABOVE_ZOOM = 6;

/** From how many metres for each pixel a click comes closer, because a zone would be smaller than a dot. */
const FAR = 200;

/** How many levels a click comes closer. */
const STEP = 3;

/** The part of the width of the map that a new zone takes. */
const NEW_SIZE = 0.12;

/** The limits of the radius of a new zone in metres. */
const NEW_RADIUS = [10, 1000];

/**
 * The map of zones, with their list, and the editor of one zone or subzone. The address has the place, the zone, the subzone, the
 * filters and the view: `/map?place=&zone=&subzone=&at=`.
 */
class MapScreen extends Component {
  static properties = {
    user: { attribute: false },
    sketch: { state: true },
    zone: { state: true },
    isReadOnly: { state: true },
    isOpen: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 340px;
        height: calc(100vh - var(--top, 53px));
        height: calc(100dvh - var(--top, 53px));
        margin: -24px -32px;
      }
      :host([below]) {
        margin-top: 0;
      }
      tmtar-zone-map {
        min-height: 0;
      }
      aside {
        min-height: 0;
        padding: 16px 16px 0;
        /* Texts for screen readers in it do not make the page longer. */
        position: relative;
        overflow: auto;
        border-inline-start: 1px solid var(--line);
      }
      aside > * + * {
        margin-top: 12px;
      }
      aside > :last-child {
        margin-bottom: 16px;
      }
      h1 {
        font-size: var(--heading);
        overflow-wrap: anywhere;
      }
      aside h2 {
        font-size: var(--large);
      }
      .hint {
        position: absolute;
        inset: 8px auto auto 8px;
        max-width: calc(100% - 68px);
        padding: 8px 12px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--page);
      }
      button.show {
        position: absolute;
        inset: 92px 8px auto auto;
        border-color: var(--control);
        background: var(--page);
      }
      ul.plain {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      ul.plain li {
        padding: 4px 0;
        overflow-wrap: anywhere;
      }
      .sheet {
        display: none;
      }
      @media (max-width: 719px) {
        :host {
          grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
          margin: -16px;
        }
        :host([below]) {
          margin-top: 0;
        }
        aside {
          height: 45vh;
          padding: 0 16px;
          border-inline-start: none;
          border-top: 1px solid var(--control);
          border-radius: 12px 12px 0 0;
        }
        aside.closed {
          height: 44px;
          overflow: hidden;
        }
        aside.closed > :not(.sheet) {
          display: none;
        }
        .sheet {
          display: flex;
          position: sticky;
          top: 0;
          z-index: 1;
          width: 100%;
          min-height: 44px;
          border: none;
          border-radius: 0;
          background: var(--page);
        }
      }
    `
  ];

  #window = new ZoneWindow();
  /** @type {PlaceLabels | null} */
  #labels = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What the address selects, as it is shown. */
  #shown = { zone: '', subzone: '', place: '' };
  /** Whether the view has to move to what is edited as soon as it is known. */
  #mustShow = false;
  /** Whether the first view is known. Until then the map shows the world, and requests neither zones nor names. */
  #hasView = false;
  #abort = new AbortController();
  #resize = new ResizeObserver(() => this.#fill());

  constructor() {
    super();
    /** @type {User | null} */
    this.user = null;
    /** @type {import('./circle-editor.js').Sketch | null} */
    this.sketch = null;
    /** @type {Zone | null} the zone whose subzone is edited */
    this.zone = null;
    /** Whether the user sees that zone, but does not administer its place. */
    this.isReadOnly = false;
    /** Whether the sheet is open on a narrow screen. */
    this.isOpen = true;
    this.#window.addEventListener('change', () => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#onAddress);
    this.#onAddress();
    const above = this.previousElementSibling;
    above && this.#resize.observe(above);
    this.#fill();
  }

  /** Fills the window below the path of the place, which the shell shows above a screen. */
  #fill() {
    const above = /** @type {HTMLElement | null} */ (this.previousElementSibling);
    this.toggleAttribute('below', (above?.offsetHeight ?? 0) > 0);
    this.style.setProperty('--top', `${Math.round(this.getBoundingClientRect().top + scrollY)}px`);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    router.removeEventListener('change', this.#onAddress);
    clearTimeout(this.#timer);
    this.#window.stop();
    this.#resize.disconnect();
    this.#labels?.dispose();
    this.#abort.abort();
  }

  /** @returns {import('./zone-map.js').ZoneMap} */
  get #map() {
    return /** @type {import('./zone-map.js').ZoneMap} */ (this.renderRoot.querySelector('tmtar-zone-map'));
  }

  /** @returns {ZoneForm | SubzoneForm | null} */
  get #form() {
    return this.renderRoot?.querySelector('tmtar-zone-form, tmtar-subzone-form') ?? null;
  }

  async firstUpdated() {
    await this.#map.updateComplete;
    const { mapView } = this.#map;
    this.#labels = new PlaceLabels(mapView);
    const at = (router.query.get('at') ?? '').split(',').map(Number);
    if (at.length === 3 && at.every(Number.isFinite)) {
      mapView.view.setCenter(fromLonLat([at[1], Math.max(-85, Math.min(85, at[0]))]));
      mapView.view.setZoom(at[2]);
    } else if (!this.#mustShow) {
      await this.#showPlace();
    }
    this.#hasView = true;
    this.requestUpdate();
    if (this.isConnected) {
      this.#load();
      this.#labels.show();
    }
  }

  /** Shows the zones of the place, or the place itself if it has none. */
  async #showPlace() {
    const place = Number(router.query.get('place')) || this.user?.admin_location_id || 1;
    const { signal } = this.#abort;
    try {
      const { data: zones } = await api.get('/zones/', { query: { location_id: place, per_page: 100 }, signal });
      const { mapView } = this.#map;
      if (zones.length > 0) {
        const centres = /** @type {Zone[]} */ (zones).map(({ latitude, longitude }) =>
          fromLonLat([longitude, Math.max(-80, Math.min(80, latitude))])
        );
        mapView.fit(boundingExtent(centres), { padding: [64, 64, 64, 64], isAtOnce: true });
        return;
      }
      await places.load(place);
      const located = places.located(place);
      located && mapView.show(located, located.id === place ? PLACE_ZOOM : ABOVE_ZOOM);
    } catch {
      // The map of the world is shown, and the list has the fault.
    }
  }

  #onAddress = () => {
    const zone = router.query.get('zone') ?? '';
    const subzone = zone && zone !== 'new' ? (router.query.get('subzone') ?? '') : '';
    const place = router.query.get('place') ?? '';
    const shown = this.#shown;
    if (zone !== shown.zone || subzone !== shown.subzone) {
      if (this.#form?.isDirty && !window.confirm(t('form.leave'))) {
        router.change({ zone: shown.zone || null, subzone: shown.subzone || null });
        return;
      }
      this.#select(zone, subzone);
    }
    if (place !== shown.place && this.hasUpdated) {
      this.#showPlace();
    }
    this.#shown = { zone, subzone, place };
    this.#load();
    this.requestUpdate();
  };

  /**
   * @param {string} zone
   * @param {string} subzone
   */
  #select(zone, subzone) {
    this.sketch = null;
    this.isOpen = true;
    // The view moves when an address is opened; a zone that was chosen on the map is seen already.
    this.#mustShow = zone !== '' && !this.#isSeen(zone);
    if (this.zone && String(this.zone.id) !== zone) {
      this.zone = null;
    }
    if (subzone) {
      this.#loadZone(zone);
    }
  }

  /** @param {string} id */
  #isSeen(id) {
    if (id === 'new') {
      return true;
    }
    if (String(this.zone?.id) === id || !this.hasUpdated) {
      return this.hasUpdated;
    }
    const zone = this.#window.zones.find(each => String(each.id) === id);
    const { mapView } = this.#map;
    const extent = mapView.view.calculateExtent(mapView.map.getSize());
    const [x, y] = zone ? mapView.coordinateOf(zone) : [NaN, NaN];
    const pixels = zone ? zone.radius / mapView.metresPerPixel : 0;
    return x > extent[0] && x < extent[2] && y > extent[1] && y < extent[3] && pixels > 20;
  }

  /** @param {string} id */
  async #loadZone(id) {
    try {
      const { data } = await api.get(`/zones/${id}`, { signal: this.#abort.signal });
      this.zone = /** @type {Zone} */ (data);
      this.isReadOnly = !(await administers(this.user?.admin_location_id ?? null, this.zone.location_id));
    } catch (problem) {
      // The form of the zone explains the fault.
      router.change({ subzone: null }, { replace: true });
    }
  }

  /** @param {CustomEvent} event */
  #onView({ detail: box }) {
    // The map also reports its last view after the user has left the screen. The address is then that of another screen.
    if (!this.#hasView || !this.isConnected) {
      return;
    }
    this.#load(box);
    this.requestUpdate();
    this.#labels?.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { centre, view } = this.#map.mapView;
      const at = `${centre.latitude.toFixed(5)},${centre.longitude.toFixed(5)},${(view.getZoom() ?? 0).toFixed(2)}`;
      router.change({ at }, { replace: true });
    }, PAUSE);
  }

  #load(box = this.hasUpdated ? this.#map.mapView?.box : null) {
    if (box && this.#hasView) {
      const { query } = router;
      const filters = {
        location_id: query.get('place'),
        q: query.get('q'),
        active: query.get('active'),
        untranslated: query.get('untranslated'),
        sort: query.get('sort')
      };
      this.#window.show(isSearch() ? WORLD : box, filters);
    }
  }

  #onSketch() {
    this.sketch = this.#form?.sketch ?? null;
    if (this.#mustShow && this.sketch?.edited) {
      this.#mustShow = false;
      this.#showSketch();
    }
  }

  /** Moves the view to what is edited, as soon as it is drawn. */
  async #showSketch() {
    await this.#form?.updateComplete;
    await this.updateComplete;
    await this.#map.updateComplete;
    this.#map.showSketch();
  }

  /** @param {CustomEvent} event */
  #onPlace({ detail: position }) {
    const form = this.#form;
    const { mapView } = this.#map;
    if (form && !form.hasCentre && this.#isFar) {
      mapView.show(position, (mapView.view.getZoom() ?? 0) + STEP);
    } else if (form && !form.hasCentre) {
      const circle = { ...position, radius: this.#newRadius() };
      form.reshape(this.sketch?.within ? fitted(circle, this.sketch.within) : circle);
    }
  }

  get #isFar() {
    return this.hasUpdated && this.#map.mapView.metresPerPixel > FAR;
  }

  #newRadius() {
    const { mapView } = this.#map;
    const width = mapView.map.getSize()?.[0] ?? 0;
    const { within = null } = this.sketch ?? {};
    const wanted = Math.round((mapView.metresPerPixel * width * NEW_SIZE) / 10) * 10;
    return Math.max(NEW_RADIUS[0], Math.min(wanted, NEW_RADIUS[1], within ? Math.round(within.radius / 4) : Infinity));
  }

  /** Sets the centre without a pointer. */
  #useCentre() {
    this.#onPlace(new CustomEvent('place', { detail: this.#map.mapView.centre }));
  }

  /** @param {CustomEvent} event */
  #onCreated({ detail: { id } }) {
    const name = router.query.get('subzone') ? 'subzone' : 'zone';
    // The next form is of what exists now.
    this.#mustShow = false;
    router.change({ [name]: id }, { replace: true });
    this.#mustShow = false;
    this.#onChanged();
  }

  #onChanged() {
    this.#window.refresh();
    const { zone, subzone } = this.#shown;
    subzone && this.#loadZone(zone);
  }

  #onDeleted() {
    router.change(this.#shown.subzone ? { subzone: null } : { zone: null });
    this.#window.refresh();
  }

  render() {
    const { zone, subzone } = this.#shown;
    // Before the first view is known, a click on the world would choose a wrong place.
    const isPlacing = this.#hasView && zone !== '' && this.#form !== null && !this.#form.hasCentre;
    return html`<tmtar-zone-map
        label=${t('map.title')}
        .zones=${this.#zones}
        .sketch=${this.sketch}
        .hiddenZone=${Number(zone) || 0}
        ?placing=${isPlacing}
        @view=${this.#onView}
        @circle=${(/** @type {CustomEvent} */ { detail }) => this.#form?.reshape(detail)}
        @choose=${(/** @type {CustomEvent} */ { detail }) => router.change({ zone: detail.id, subzone: null })}
        @place=${this.#onPlace}
      >
        ${zone !== '' && !isPlacing
          ? html`<button
              type="button"
              class="icon show"
              aria-label=${t('map.show')}
              title=${t('map.show')}
              @click=${this.#showSketch}
            >
              ${icon('locate-fixed')}
            </button>`
          : null}
        ${isPlacing
          ? html`<div class="hint row">
              <span>${this.#isFar ? t('map.comeCloser') : subzone ? t('map.placeSubzone') : t('map.placeZone')}</span>
              <button type="button" @click=${this.#useCentre}>${t(this.#isFar ? 'map.zoomIn' : 'map.useCentre')}</button>
            </div>`
          : null}
      </tmtar-zone-map>
      <aside
        class=${this.isOpen ? '' : 'closed'}
        aria-label=${t('map.panel')}
        @sketch=${this.#onSketch}
        @located=${this.#showSketch}
        @created=${this.#onCreated}
        @changed=${this.#onChanged}
        @deleted=${this.#onDeleted}
      >
        <button type="button" class="sheet" aria-expanded=${this.isOpen} @click=${() => (this.isOpen = !this.isOpen)}>
          ${icon(this.isOpen ? 'chevron-down' : 'list')} ${this.isOpen ? t('map.closeSheet') : t('map.openSheet')}
        </button>
        ${zone === '' ? this.#list() : subzone ? this.#subzoneEditor(zone, subzone) : this.#zoneEditor(zone)}
      </aside>`;
  }

  get #zones() {
    const secret = router.query.get('secret');
    return secret ? this.#window.zones.filter(zone => String(zone.secret) === secret) : this.#window.zones;
  }

  #list() {
    const { total, isLoading, isComplete, problem } = this.#window;
    const box = this.hasUpdated ? this.#map.mapView?.box : null;
    const shown = box && !isSearch() ? this.#zones.filter(zone => isInBox(zone, box)) : this.#zones;
    return html`<div class="row apart">
        <h1>${t('map.title')}</h1>
        <a class="button" href=${hrefOf({ zone: 'new', subzone: null })}>${icon('plus')} ${t('zone.add')}</a>
      </div>
      <tmtar-zone-list
        .zones=${shown}
        .total=${isComplete ? shown.length : total}
        ?loading=${isLoading}
        ?found=${isSearch()}
        .problem=${problem}
        .hrefOf=${(/** @type {number} */ id) => hrefOf({ zone: String(id), subzone: null })}
        @retry=${() => this.#load()}
      ></tmtar-zone-list>`;
  }

  /** @param {string} id */
  #zoneEditor(id) {
    const form = /** @type {ZoneForm | null} */ (this.renderRoot?.querySelector('tmtar-zone-form'));
    const zone = /** @type {Zone | null} */ (form?.form.base ?? null);
    const isNew = id === 'new';
    const isShown = zone !== null && String(zone.id) === id;
    return html`<a class="row" href=${hrefOf({ zone: null, subzone: null })}>${icon('arrow-left')} ${t('map.back')}</a>
      ${isNew || !zone ? html`<h1>${t(isNew ? 'zone.new' : 'zone.one')}</h1>` : zoneHeading(zone)}
      ${isShown ? html`<a class="button" href=${`/console/zones/${id}`}>${icon('pencil')} ${t('zone.details')}</a>` : null}
      ${keyed(
        id,
        html`<tmtar-zone-form
          brief
          .circleId=${id}
          .user=${this.user}
          .place=${Number(router.query.get('place')) || this.user?.admin_location_id || null}
        ></tmtar-zone-form>`
      )}
      ${isShown ? subzoneLinks(zone, subzone => hrefOf({ subzone: String(subzone) }), form?.isReadOnly ?? false) : null}`;
  }

  /**
   * @param {string} zone
   * @param {string} id
   */
  #subzoneEditor(zone, id) {
    return html`<a class="row" href=${hrefOf({ subzone: null })}>${icon('arrow-left')} ${this.zone?.title ?? t('zone.one')}</a>
      <h1>${id === 'new' ? t('subzone.new') : t('subzone.one')}</h1>
      ${this.zone
        ? keyed(
            id,
            html`<tmtar-subzone-form
              .circleId=${id}
              .user=${this.user}
              .zone=${this.zone}
              ?readonly=${this.isReadOnly}
            ></tmtar-subzone-form>`
          )
        : html`<tmtar-skeleton></tmtar-skeleton>`}
      <a class="row" href=${`/console/zones/${zone}?subzone=${id}`}>${icon('box')} ${t('subzone.objects')}</a>`;
  }
}

/** Whether the list has zones outside the view of the map, because a search or the filter by language selects them. */
function isSearch() {
  return router.query.has('q') || router.query.has('untranslated');
}

/**
 * The address of the map with other parameters.
 *
 * @param {Record<string, string | null>} changes
 */
function hrefOf(changes) {
  const { query } = router;
  for (const [name, value] of Object.entries(changes)) {
    value === null ? query.delete(name) : query.set(name, value);
  }
  return `/console/map${query.size ? `?${query}` : ''}`;
}

customElements.define('tmtar-map-screen', MapScreen);
