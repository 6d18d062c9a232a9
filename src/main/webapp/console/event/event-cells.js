import { css, html } from '../../vendor/lit.js';
import { languageName, t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { eventTexts } from './event-source.js';
import { happeningText, stateOf, windowText } from './event-state.js';

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

/** The languages of an event with their gaps, each a link to the form in that language. */
class EventLanguages extends Component {
  static properties = { event: { attribute: false }, expected: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 24px;
        color: var(--muted);
        white-space: nowrap;
      }
      a.gap {
        color: var(--warning);
      }
    `
  ];

  constructor() {
    super();
    /** @type {Event | null} */
    this.event = null;
    /** @type {string[]} the languages that the event should have */
    this.expected = [];
  }

  render() {
    if (!this.event) {
      return null;
    }
    const form = eventTexts.toForm(this.event);
    const tags = [...new Set([...eventTexts.languages(form), ...this.expected])];
    return html`<ul>
      ${tags.map(tag => html`<li>${this.#language(tag, eventTexts.missing(form, tag).length)}</li>`)}
    </ul>`;
  }

  /**
   * @param {string} tag
   * @param {number} missing
   */
  #language(tag, missing) {
    const event = /** @type {Event} */ (this.event);
    const href = `/console/events/${event.id}${tag === event.language ? '' : `?with=${tag}`}`;
    return html`<a class=${missing ? 'gap' : ''} href=${href} title=${languageName(tag)}>
      ${icon(missing ? 'triangle-alert' : 'check', 16)} ${tag} ${this.#gap(missing, !(tag in event.translations))}
    </a>`;
  }

  /**
   * @param {number} missing
   * @param {boolean} isAbsent
   */
  #gap(missing, isAbsent) {
    if (missing === 0) {
      return html`<span class="spoken">${t('text.complete')}</span>`;
    }
    return isAbsent ? t('events.absent') : t('text.missingCount', { count: missing });
  }
}

customElements.define('tmtar-event-state', EventState);
customElements.define('tmtar-event-summary', EventSummary);
customElements.define('tmtar-event-languages', EventLanguages);
