import { css, html, repeat } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import '../../console/ui/problem.js';
import { chosenLanguage } from '../shell/address.js';
import { read } from '../shell/api.js';
import { visitor } from '../style/shared.js';
import './event-item.js';

/** @typedef {import('../shell/api.js').Event} Event */
/** @typedef {import('../shell/api.js').Place} Place */

/**
 * The news or the sales of a place and of the places above it, the newest first. Older ones follow on demand. Without any, it shows
 * nothing.
 */
class Feed extends Component {
  static properties = {
    type: {},
    events: { attribute: false },
    cursor: {},
    place: { attribute: false },
    above: { attribute: false },
    older: { state: true },
    next: { state: true },
    problem: { state: true },
    isLoading: { state: true }
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
      .more {
        margin-top: 16px;
      }
    `
  ];

  #abort = new AbortController();
  /** What the events are: their type, place and language. */
  #subject = '';

  constructor() {
    super();
    /** @type {'news' | 'sales'} */
    this.type = 'news';
    /** @type {Event[]} */
    this.events = [];
    /** @type {string | null} the cursor of the events after these; null if there are none */
    this.cursor = null;
    /** @type {Place | null} */
    this.place = null;
    /** @type {Place[]} */
    this.above = [];
    /** @type {Event[]} the events that were read on demand */
    this.older = [];
    /** @type {string | null} the cursor of the events after all that are shown */
    this.next = null;
    /** @type {unknown} */
    this.problem = null;
    this.isLoading = false;
  }

  disconnectedCallback() {
    this.#abort.abort();
    super.disconnectedCallback();
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('events')) {
      const subject = `${this.type} ${this.place?.id} ${chosenLanguage()}`;
      subject === this.#subject ? this.#merge(changed.get('events') ?? []) : this.#reset();
      this.#subject = subject;
    }
    this.hidden = this.events.length === 0;
  }

  #reset() {
    this.#abort.abort();
    this.older = [];
    this.next = this.cursor;
    this.problem = null;
    this.isLoading = false;
  }

  /**
   * Keeps the older events, which the visitor may be reading, while the newest ones were read again.
   *
   * @param {Event[]} before the newest events of the earlier response
   */
  #merge(before) {
    if (this.older.length > 0 || this.isLoading) {
      // Without a cursor the newest events are all there are, so the others have been withdrawn.
      this.older = this.cursor === null ? [] : without(this.events, [...before, ...this.older]);
      this.next = this.cursor === null ? null : this.next;
    } else {
      this.next = this.cursor;
      this.problem = null;
    }
  }

  async #showOlder() {
    const { signal } = (this.#abort = new AbortController());
    this.isLoading = true;
    this.problem = null;
    try {
      const query = { location_id: this.place?.id ?? null, type: this.type, after: this.next };
      const { events, after } = await this.#read(query, signal);
      if (signal.aborted) {
        return;
      }
      const known = this.older.length + this.events.length;
      this.older = [...this.older, ...without([...this.events, ...this.older], events)];
      this.next = after;
      await this.updateComplete;
      this.#focus(known);
    } catch (problem) {
      this.problem = signal.aborted ? null : problem;
      await this.#focusProblem();
    } finally {
      this.isLoading = signal.aborted && this.isLoading;
    }
  }

  /**
   * @param {Record<string, string | number | null>} query
   * @param {AbortSignal} signal
   * @returns {Promise<{ events: Event[], after: string | null }>}
   */
  #read(query, signal) {
    return read('/visit/events', { query, signal });
  }

  /**
   * Moves the focus to the first of the new events, where reading goes on.
   *
   * @param {number} index
   */
  #focus(index) {
    /** @type {HTMLElement | undefined} */ (this.renderRoot.querySelectorAll('li')[index])?.focus();
  }

  /** Moves the focus to the button that reads again, because the button for older events is gone. */
  async #focusProblem() {
    await this.updateComplete;
    const view = /** @type {Component | null} */ (this.renderRoot.querySelector('tmtar-problem'));
    await view?.updateComplete;
    view?.renderRoot.querySelector('button')?.focus();
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
          [...this.events, ...this.older],
          ({ id }) => id,
          event => html`<li tabindex="-1"><tmtar-event-item .event=${event} place=${this.#nameOf(event.location_id)}></tmtar-event-item></li>`
        )}
      </ul>
      ${this.problem ? html`<tmtar-problem .problem=${this.problem} @retry=${this.#showOlder}></tmtar-problem>` : this.#more()}
    </section>`;
  }

  #more() {
    return this.next
      ? html`<button type="button" class="more" ?disabled=${this.isLoading} @click=${this.#showOlder}>
          ${t(`feed.older.${this.type}`)}
        </button>`
      : null;
  }
}

/**
 * The events that are not among others.
 *
 * @param {Event[]} others
 * @param {Event[]} events
 */
function without(others, events) {
  const ids = new Set(others.map(({ id }) => id));
  return events.filter(({ id }) => !ids.has(id));
}

customElements.define('tmtar-feed', Feed);
