import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { stateOf, windowText } from './event-state.js';
import { happeningText } from './happening.js';

/** @typedef {import('./event-source.js').Event} Event */

/** @type {Record<import('./event-state.js').State, Parameters<typeof icon>[0]>} */
const ICONS = { published: 'circle-check', scheduled: 'calendar', expired: 'history', inactive: 'minus' };

/** The state of an event with its icon, and its publishing window unless `brief`. */
class EventState extends Component {
  static properties = { event: { attribute: false }, brief: { type: Boolean } };

  static styles = [
    ...Component.styles,
    css`
      .badge {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        font-weight: 600;
        white-space: nowrap;
      }
      .published {
        color: var(--good);
      }
      .scheduled {
        color: var(--accent);
      }
      .expired,
      .inactive {
        color: var(--muted);
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('./event-state.js').Published | null} */
    this.event = null;
    this.brief = false;
  }

  render() {
    if (!this.event) {
      return null;
    }
    const state = stateOf(this.event);
    return html`<span class="badge ${state}">${icon(ICONS[state], 16)} ${t(`event.state.${state}`)}</span>
      ${this.brief ? null : html`<div class="muted">${t('event.isShown', { window: windowText(this.event) })}</div>`}`;
  }
}

/** The title of an event with its short description, and when it takes place. */
class EventSummary extends Component {
  static properties = { event: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      a {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .short {
        display: -webkit-box;
        max-width: 480px;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .happening svg {
        vertical-align: text-bottom;
      }
    `
  ];

  constructor() {
    super();
    /** @type {Event | null} */
    this.event = null;
  }

  render() {
    if (!this.event) {
      return null;
    }
    const { id, language, translations, event_type } = this.event;
    const { title, short_description } = translations[language];
    const happening = happeningText(this.event);
    return html`<a lang=${language} dir="auto" href=${`/console/events/${id}`}>${title}</a>
      <div class="short muted" lang=${language} dir="auto">${short_description}</div>
      <span class="muted">${t(`event.type.${event_type}`)}</span>
      ${happening ? html`<div class="happening">${icon('calendar', 16)} ${happening}</div>` : null}`;
  }
}

customElements.define('tmtar-event-state', EventState);
customElements.define('tmtar-event-summary', EventSummary);
