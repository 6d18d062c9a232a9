import { css, html, keyed } from '../../vendor/lit.js';
import { number, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { fitted, moved } from '../map/geo.js';
import './subzone-form.js';
import './subzone-objects.js';
import './visitor-code.js';
import './zone-form.js';
import './zone-map.js';
import { zoneHeading } from './zone-texts.js';

/**
 * @typedef {import('./zone-form.js').Zone} Zone
 * @typedef {import('./zone-form.js').ZoneForm} ZoneForm
 * @typedef {import('./subzone-form.js').SubzoneForm} SubzoneForm
 */

/** The part of its zone that a new subzone takes. */
const NEW_SUBZONE = 0.25;

/** A zone with its form, a small map, its subzones and their objects, and the QR code of its page for visitors. */
class ZoneScreen extends Component {
  static properties = {
    user: { attribute: false },
    id: {},
    zone: { state: true },
    sketch: { state: true },
    isReadOnly: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 1280px;
      }
      h1 {
        overflow-wrap: anywhere;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(240px, 400px);
        gap: 24px 32px;
        margin-top: 16px;
      }
      .map {
        position: sticky;
        top: 0;
        z-index: 1;
        /* As wide as the outline of a focused field below it. */
        margin: 0 -4px;
        padding: 8px 4px;
        background: var(--page);
      }
      .map .row {
        margin-top: 8px;
      }
      tmtar-zone-map {
        height: 320px;
        border: 1px solid var(--line);
      }
      .subzones {
        margin-top: 16px;
      }
      tmtar-visitor-code {
        margin-top: 32px;
      }
      .subzone {
        border-bottom: 1px solid var(--line);
        padding: 8px 0;
      }
      .subzone h3 {
        min-width: 0;
        font-size: var(--body);
      }
      .subzone h3 button {
        border-color: transparent;
        font-weight: 600;
        text-align: start;
        overflow-wrap: anywhere;
      }
      .subzone .stack,
      .subzones > .stack {
        margin: 12px 0;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--subzone);
      }
      .subzones > p {
        margin-top: 12px;
      }
      @media (max-width: 719px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
        .side {
          display: contents;
        }
        .map {
          position: static;
        }
        /* A new subzone is placed on the map, so its form is next to it. */
        .map,
        .subzones {
          order: -1;
        }
        tmtar-zone-map {
          height: 240px;
        }
      }
      @media (max-height: 719px) {
        .map {
          position: static;
        }
      }
      @media print {
        .columns,
        .subzones,
        nav.row,
        button,
        a.button {
          display: none;
        }
      }
    `
  ];

  /** What the address selects, as it is shown. */
  #subzone = '';
  #isMapShown = false;
  /** The id of a subzone that was just created, until its list of objects gets the focus; empty if there is none. */
  #created = '';

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    this.id = '';
    /** @type {Zone | null} */
    this.zone = null;
    /** Whether the user sees the zone, but does not administer its place. */
    this.isReadOnly = false;
    /** @type {import('./circle-editor.js').Sketch | null} */
    this.sketch = null;
  }

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#onAddress);
    this.#subzone = router.query.get('subzone') ?? '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    router.removeEventListener('change', this.#onAddress);
  }

  #onAddress = () => {
    const subzone = router.query.get('subzone') ?? '';
    if (subzone === this.#subzone) {
      return;
    }
    if (this.#subzoneForm?.isDirty && !window.confirm(t('form.leave'))) {
      router.change({ subzone: this.#subzone || null });
      return;
    }
    this.#subzone = subzone;
    this.requestUpdate();
  };

  /** @returns {ZoneForm | null} */
  get #zoneForm() {
    return this.renderRoot?.querySelector('tmtar-zone-form') ?? null;
  }

  /** @returns {SubzoneForm | null} */
  get #subzoneForm() {
    return this.renderRoot?.querySelector('tmtar-subzone-form') ?? null;
  }

  /** @returns {import('./zone-map.js').ZoneMap | null} */
  get #map() {
    return this.renderRoot?.querySelector('tmtar-zone-map') ?? null;
  }

  /** The form whose circle has the handles. */
  get #edited() {
    return this.#subzoneForm ?? this.#zoneForm;
  }

  #onSketch() {
    this.zone = /** @type {Zone | null} */ (this.#zoneForm?.form.base ?? null);
    this.isReadOnly = this.#zoneForm?.isReadOnly ?? false;
    this.sketch = this.#edited?.sketch ?? this.#zoneForm?.sketch ?? null;
    if (!this.#isMapShown && this.sketch?.edited) {
      this.#isMapShown = true;
      this.#showAll();
    }
  }

  /** Shows the whole zone, also while a subzone is edited. */
  async #showAll() {
    await this.updateComplete;
    await this.#map?.updateComplete;
    this.#map?.showSketch({ isAtOnce: true });
  }

  /** @param {CustomEvent} event */
  #onPlace({ detail: position }) {
    const form = this.#subzoneForm;
    if (form && !form.hasCentre && this.zone) {
      form.reshape(fitted({ ...position, radius: Math.max(1, Math.round(this.zone.radius * NEW_SUBZONE)) }, this.zone));
    }
  }

  /** Sets the centre of a new subzone without a pointer. */
  #useCentre() {
    this.zone && this.#onPlace(new CustomEvent('place', { detail: moved(this.zone, {}) }));
  }

  /** @param {CustomEvent} event */
  #onSubzoneCreated({ detail: { id } }) {
    this.#created = String(id);
    router.change({ subzone: id }, { replace: true });
    this.#zoneForm?.form.load();
  }

  updated() {
    const objects = this.#created && this.renderRoot.querySelector(`tmtar-subzone-objects[subzone="${this.#created}"]`);
    if (objects) {
      this.#created = '';
      /** @type {import('./subzone-objects.js').SubzoneObjects} */ (objects).focusAdd();
    }
  }

  #onSubzoneDeleted() {
    router.change({ subzone: null });
    this.#zoneForm?.form.load();
  }

  render() {
    return html`<nav class="row" aria-label=${t('zone.onMap')}>
        <a href=${this.zone ? `/console/map?zone=${this.id}` : '/console/map'}>${t('zone.onMap')}</a>
      </nav>
      ${this.zone ? zoneHeading(this.zone) : html`<h1>${t('zone.one')}</h1>`}
      <div class="columns">
        <div class="forms">
          <tmtar-zone-form
            .circleId=${this.id}
            .user=${this.user}
            @sketch=${this.#onSketch}
            @located=${this.#showAll}
            @deleted=${() => router.go('/map', { replace: true })}
          ></tmtar-zone-form>
        </div>
        ${this.zone ? html`<div class="side">${this.#smallMap()} ${this.#subzones(this.zone)}</div>` : null}
      </div>
      <tmtar-visitor-code .zone=${this.zone}></tmtar-visitor-code>`;
  }

  #smallMap() {
    const isPlacing = this.#subzoneForm !== null && !this.#subzoneForm.hasCentre;
    return html`<div class="map">
      <tmtar-zone-map
        label=${t('zone.map')}
        compact
        .sketch=${this.sketch}
        ?placing=${isPlacing}
        @circle=${(/** @type {CustomEvent} */ { detail }) => this.#edited?.reshape(detail)}
        @place=${this.#onPlace}
      ></tmtar-zone-map>
      ${isPlacing
        ? html`<p class="row">
            ${t('map.placeSubzone')} <button type="button" @click=${this.#useCentre}>${t('subzone.useCentre')}</button>
          </p>`
        : null}
    </div>`;
  }

  /** @param {Zone} zone */
  #subzones(zone) {
    return html`<section class="subzones" aria-labelledby="subzones">
      <h2 id="subzones">${t('subzone.list')}</h2>
      ${zone.subzones.length === 0 ? html`<p>${t('subzone.none')}</p>` : null}
      ${zone.subzones.map(subzone => this.#subzoneRow(zone, subzone))}
      ${this.#subzone === 'new' ? this.#subzoneEditor(zone, 'new') : this.#addButton()}
    </section>`;
  }

  #addButton() {
    return this.isReadOnly
      ? null
      : html`<p><a class="button" href=${`/console/zones/${this.id}?subzone=new`}>${icon('plus')} ${t('subzone.add')}</a></p>`;
  }

  /**
   * @param {Zone} zone
   * @param {import('./subzone-form.js').Subzone} subzone
   */
  #subzoneRow(zone, { id, title, radius, active }) {
    const isOpen = this.#subzone === String(id);
    return html`<div class="subzone">
      <div class="row">
        <h3>
          <button type="button" aria-expanded=${isOpen} @click=${() => router.change({ subzone: isOpen ? null : id })}>
            ${icon(isOpen ? 'chevron-down' : 'chevron-right')} ${title}
          </button>
        </h3>
        <span class="muted">${t('circle.metres', { radius: number(radius) })}${active ? '' : ` · ${t('zone.inactive')}`}</span>
      </div>
      ${isOpen ? this.#subzoneEditor(zone, String(id)) : null}
    </div>`;
  }

  /**
   * @param {Zone} zone
   * @param {string} id
   */
  #subzoneEditor(zone, id) {
    return keyed(
      id,
      html`<div class="stack">
        ${id === 'new'
          ? html`<h3>${t('subzone.new')}</h3>`
          : html`<tmtar-subzone-objects subzone=${id} ?readonly=${this.isReadOnly}></tmtar-subzone-objects>`}
        <tmtar-subzone-form
          .circleId=${id}
          .user=${this.user}
          .zone=${zone}
          ?readonly=${this.isReadOnly}
          @sketch=${this.#onSketch}
          @located=${this.#showAll}
          @created=${this.#onSubzoneCreated}
          @changed=${() => this.#zoneForm?.form.load()}
          @deleted=${this.#onSubzoneDeleted}
        ></tmtar-subzone-form>
        <div class="row"><a class="button" href=${`/console/zones/${this.id}`}>${t('subzone.close')}</a></div>
      </div>`
    );
  }
}

customElements.define('tmtar-zone-screen', ZoneScreen);
