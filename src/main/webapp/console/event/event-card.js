import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { happeningText } from './happening.js';

/**
 * @typedef {object} Content
 * @property {string} title
 * @property {string} short_description
 * @property {string | null} [description]
 * @property {string | null} [image] the address of the image
 * @property {string} [alt]
 * @property {string} language of the texts, in BCP 47
 * @property {'news' | 'sales'} event_type
 *
 * @typedef {Content & import('./happening.js').Happening} Shown what a visitor sees of an event
 */

/** An event as a visitor sees it, with its line breaks. */
class EventCard extends Component {
  static properties = { event: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      article.card {
        max-width: 480px;
        padding: 0;
        overflow: hidden;
      }
      img {
        display: block;
        width: 100%;
        max-height: 270px;
        object-fit: cover;
        background: var(--surface);
      }
      .text {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 16px;
        overflow-wrap: anywhere;
      }
      .lines {
        white-space: pre-wrap;
      }
      .happening {
        display: flex;
        gap: 8px;
      }
      .happening svg {
        flex: none;
      }
    `
  ];

  constructor() {
    super();
    /** @type {Shown | null} */
    this.event = null;
  }

  render() {
    const event = this.event;
    if (!event) {
      return null;
    }
    const happening = happeningText(event);
    return html`<article class="card">
      ${event.image ? html`<img src=${event.image} alt=${event.alt ?? ''} />` : null}
      <div class="text">
        <p class="muted">${t(`event.type.${event.event_type}`)}</p>
        <h3 lang=${event.language} dir="auto">${event.title}</h3>
        ${happening ? html`<p class="happening">${icon('calendar')} ${happening}</p>` : null}
        <p lang=${event.language} dir="auto" class="lines">${event.short_description}</p>
        ${event.description ? html`<p lang=${event.language} dir="auto" class="lines">${event.description}</p>` : null}
      </div>
    </article>`;
  }
}

customElements.define('tmtar-event-card', EventCard);
