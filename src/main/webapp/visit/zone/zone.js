import { css, html, repeat } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import '../../console/ui/problem.js';
import '../../console/ui/skeleton.js';
import { Watch } from '../../console/ui/watch.js';
import '../object/object-card.js';
import { distanceText } from '../position/distance.js';
import { locator } from '../position/locator.js';
import '../position/position-note.js';
import { read } from '../shell/api.js';
import { toPlace } from '../shell/address.js';
import { visitor } from '../style/shared.js';
import { Load } from '../ui/load.js';
import '../ui/missing.js';
import { languageOf, languagesOf, narrow } from '../ui/words.js';

/** @typedef {import('../shell/api.js').ZoneContent} ZoneContent */
/** @typedef {import('../shell/api.js').Place} Place */

/** A zone with its subzones and their objects. The QR code of the zone leads here. */
class VisitZone extends Component {
  static properties = { zoneId: { attribute: false }, tag: {} };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      .image {
        display: block;
        width: 100%;
        max-height: 45vh;
        object-fit: cover;
        border-radius: var(--radius);
        background: var(--surface);
      }
      .path {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 24px;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      .text {
        max-width: 68ch;
      }
      section {
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }
      .objects {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
        gap: 16px;
        align-items: start;
        margin-top: 16px;
      }
    `
  ];

  /** @type {Load<ZoneContent>} */
  #zone = new Load(this, signal => read(`/visit/zones/${this.zoneId}`, { signal }));
  /** @type {Load<Place>} the place of the zone, for its name */
  #place = new Load(this, signal => read(`/locations/${this.#zone.data?.location_id}`, { signal }));
  #shown = '';

  constructor() {
    super();
    this.zoneId = 0;
    /** The language that the visitor has chosen; empty for those of the browser. */
    this.tag = '';
    new Watch(this, locator);
  }

  willUpdate() {
    this.#zone.show(String(this.zoneId), this.tag);
    const { data } = this.#zone;
    data && this.#place.show(String(data.location_id));
  }

  updated() {
    const { data } = this.#zone;
    const shown = `${data?.id} ${data?.title}`;
    if (data && this.#shown !== shown) {
      this.#shown = shown;
      this.emit('shown', { title: data.title, languages: languagesOf([data, ...data.objects]) });
    }
  }

  render() {
    const { data, problem, isMissing } = this.#zone;
    if (isMissing) {
      return html`<tmtar-missing></tmtar-missing>`;
    }
    if (!data) {
      return problem
        ? html`<tmtar-problem .problem=${problem} @retry=${() => this.#zone.again()}></tmtar-problem>`
        : html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    return this.#content(data);
  }

  /** @param {ZoneContent} zone */
  #content(zone) {
    const lang = languageOf(zone) ?? '';
    return html`<div class="stack">
      <div>
        <a class="path" href=${toPlace(zone.location_id)}>
          ${icon('arrow-left', 16)} <bdi>${this.#place.data?.name ?? t('zone.place')}</bdi>
        </a>
        <h1 tabindex="-1" lang=${lang} dir="auto">${zone.title}</h1>
        <tmtar-position-note></tmtar-position-note>
      </div>
      ${zone.image_file_url
        ? html`<img class="image" src=${narrow(zone.image_file_url, 1280)} alt=${zone.image_alt ?? t('zone.image', { title: zone.title })} />`
        : null}
      <div class="facts">
        ${distanceText(zone)}
        ${locator.state === 'idle'
          ? html`<button type="button" @click=${() => locator.start()}>${icon('locate-fixed')} ${t('position.show')}</button>`
          : null}
        <a class="button" href=${mapLink(zone)}>${icon('map')} ${t('zone.openMap')}</a>
      </div>
      ${zone.description ? html`<p class="lines text" lang=${lang} dir="auto">${zone.description}</p>` : null} ${this.#objects(zone)}
    </div>`;
  }

  /** @param {ZoneContent} zone */
  #objects(zone) {
    if (zone.objects.length === 0) {
      return html`<section>
        <p class="muted">${t('zone.noObjects')}</p>
        <p><a href=${toPlace(zone.location_id)}>${t('zone.others')}</a></p>
      </section>`;
    }
    return repeat(
      zone.subzones.filter(({ id }) => zone.objects.some(({ subzone_id }) => subzone_id === id)),
      ({ id }) => id,
      subzone => html`<section aria-labelledby=${`subzone-${subzone.id}`}>
        <h2 id=${`subzone-${subzone.id}`} dir="auto">${subzone.title}</h2>
        <p>${distanceText(subzone)}</p>
        <ul class="objects">
          ${repeat(
            zone.objects.filter(({ subzone_id }) => subzone_id === subzone.id),
            ({ id }) => id,
            object => html`<li>
              <tmtar-object-card .object=${object} .picture=${zone.image_file_url}></tmtar-object-card>
            </li>`
          )}
        </ul>
      </section>`
    );
  }
}

/**
 * The address that opens the map of the phone. Phones of Apple do not know `geo:`.
 *
 * @param {{ title: string, latitude: number, longitude: number }} zone
 * @see https://www.rfc-editor.org/rfc/rfc5870
 */
function mapLink({ title, latitude, longitude }) {
  const position = `${latitude},${longitude}`;
  return /iPhone|iPad|Macintosh/.test(navigator.userAgent)
    ? `maps:?ll=${position}&q=${encodeURIComponent(title)}`
    : `geo:${position}?q=${position}(${encodeURIComponent(title)})`;
}

customElements.define('tmtar-visit-zone', VisitZone);
