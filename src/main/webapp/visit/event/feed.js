import { css, html, repeat } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { visitor } from '../style/shared.js';
import './event-item.js';

/** @typedef {import('../shell/api.js').Event} Event */
/** @typedef {import('../shell/api.js').Place} Place */

/** The news or the sales of a place and of the places above it, the newest first. Without any, it shows nothing. */
class Feed extends Component {
  static properties = {
    type: {},
    events: { attribute: false },
    place: { attribute: false },
    above: { attribute: false }
  };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        gap: 16px;
        align-items: start;
      }
    `
  ];

  constructor() {
    super();
    /** @type {'news' | 'sales'} */
    this.type = 'news';
    /** @type {Event[]} */
    this.events = [];
    /** @type {Place | null} */
    this.place = null;
    /** @type {Place[]} */
    this.above = [];
  }

  willUpdate() {
    this.hidden = this.events.length === 0;
  }

  /** @param {number} id */
  #nameOf(id) {
    return [this.place, ...this.above].find(place => place?.id === id)?.name ?? '';
  }

  render() {
    return html`<section aria-labelledby="feed">
      <h2 id="feed">${t(`feed.${this.type}`)}</h2>
      <ul>
        ${repeat(
          this.events,
          ({ id }) => id,
          event => html`<li><tmtar-event-item .event=${event} place=${this.#nameOf(event.location_id)}></tmtar-event-item></li>`
        )}
      </ul>
    </section>`;
  }
}

customElements.define('tmtar-feed', Feed);
