import { css, html, repeat } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import { Watch } from '../../console/ui/watch.js';
import { distanceText } from '../position/distance.js';
import { locator } from '../position/locator.js';
import { to } from '../shell/address.js';
import { visitor } from '../style/shared.js';
import { languageOf, narrow } from '../ui/words.js';

/** @typedef {import('../shell/api.js').VisitedZone} VisitedZone */

/** Zones as a list, the nearest first as soon as the position is known. */
class ZoneList extends Component {
  static properties = { zones: { attribute: false } };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      a {
        display: grid;
        grid-template-columns: 72px minmax(0, 1fr) auto;
        gap: 12px;
        align-items: center;
        min-height: 72px;
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        color: var(--text);
        text-decoration: none;
      }
      a:hover {
        border-color: var(--control);
      }
      .picture {
        display: grid;
        place-items: center;
        width: 72px;
        height: 56px;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--zone);
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      strong {
        display: block;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
      }
      a > svg {
        color: var(--muted);
      }
    `
  ];

  constructor() {
    super();
    /** @type {VisitedZone[]} */
    this.zones = [];
    new Watch(this, locator);
  }

  get #sorted() {
    return locator.position
      ? this.zones.toSorted((one, other) => Number(locator.distanceTo(one)) - Number(locator.distanceTo(other)))
      : this.zones;
  }

  render() {
    return html`<ul>
      ${repeat(
        this.#sorted,
        ({ id }) => id,
        zone => html`<li>
          <a href=${to(`/zones/${zone.id}`)}>
            <span class="picture">
              ${zone.image_file_url ? html`<img src=${narrow(zone.image_file_url, 160)} alt="" loading="lazy" />` : icon('map-pin', 24)}
            </span>
            <span>
              <strong lang=${languageOf(zone) ?? ''} dir="auto">${zone.title}</strong>
              <span class="facts">
                ${distanceText(zone)}
                ${zone.objects > 0 ? html`<span class="muted fact">${icon('box', 16)} ${t('zone.objects', { count: zone.objects })}</span>` : null}
              </span>
            </span>
            ${icon('chevron-right')}
          </a>
        </li>`
      )}
    </ul>`;
  }
}

customElements.define('tmtar-zone-list', ZoneList);
