import { css, html } from '../../vendor/lit.js';
import { configuration } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import '../map/qr-code.js';
import { placeLink } from '../place/place-link.js';
import { places } from '../place/places.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { Watch } from '../ui/watch.js';

/** The QR code that opens the page of a zone for visitors on a phone, to try it or to print it. */
class VisitorCode extends Component {
  static properties = { zone: { attribute: false }, hasPages: { state: true }, isPublic: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      h2 {
        margin-bottom: 8px;
      }
      .code {
        align-items: start;
        gap: 16px;
      }
      .code .stack {
        flex: 1 1 200px;
      }
      .address {
        overflow-wrap: anywhere;
      }
      @media print {
        button {
          display: none;
        }
      }
    `
  ];

  constructor() {
    super();
    /** @type {{ id: number, location_id: number, secret: boolean, active: boolean } | null} */
    this.zone = null;
    /** Whether this server has pages for visitors. */
    this.hasPages = false;
    /** Whether the place of the zone is public; assumed until it is known. */
    this.isPublic = true;
    new Watch(this, places);
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    const place = this.zone?.location_id;
    if (changed.has('zone') && place) {
      places.load(place).then(() => (this.isPublic = places.isPublic(place))).catch(() => {});
    }
  }

  connectedCallback() {
    super.connectedCallback();
    configuration().then(({ visit }) => (this.hasPages = visit)).catch(() => {});
  }

  render() {
    return this.zone
      ? html`<section aria-labelledby="visitors">
          <h2 id="visitors">${t('zone.visitors')}</h2>
          ${this.#content(this.zone)}
        </section>`
      : null;
  }

  /** @param {{ id: number, location_id: number, secret: boolean, active: boolean }} zone */
  #content({ id, location_id: place, secret, active }) {
    if (secret || !this.hasPages) {
      return html`<p>${t(secret ? 'zone.qrSecret' : 'zone.qrNone')}</p>`;
    }
    const url = new URL(`/visit/zones/${id}`, location.origin).href;
    return html`<div class="row code">
      <tmtar-qr-code text=${url} label=${t('zone.qr', { url })}></tmtar-qr-code>
      <div class="stack">
        <p>${t('zone.qrText')}</p>
        ${this.isPublic
          ? null
          : html`<p>${t('zone.qrNotPublic')} ${placeLink(place)}</p>`}
        ${active ? null : html`<p>${t('zone.qrInactive')}</p>`}
        <p class="address"><a href=${url} target="_blank" rel="noopener">${url}</a></p>
        <div class="row">
          <button type="button" @click=${() => print()}>${icon('printer')} ${t('zone.print')}</button>
        </div>
      </div>
    </div>`;
  }
}

customElements.define('tmtar-visitor-code', VisitorCode);
