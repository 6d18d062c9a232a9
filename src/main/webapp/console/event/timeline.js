import { css, html, svg } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { language, moment, t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { explain } from '../ui/problem.js';
import '../ui/table.js';
import { DAY, rfc3339 } from '../ui/time.js';
import { toast } from '../ui/toast.js';
import './event-cells.js';
import { stateOf } from './event-state.js';
import './window-dialog.js';

/** @typedef {import('./event-source.js').Event} Event */
/** @typedef {'publish_from' | 'publish_until'} Edge */
/** @typedef {Record<Edge, string | null>} Window */

/** The height of a row, and that of the axis above them, in pixels. */
const ROW = 40;
const AXIS = 28;

/** The width of a handle in pixels, which is a target of at least 24 pixels. */
const HANDLE = 24;

/** The spans of time that the chart can show, in days. */
const SPANS = [30, 90, 365];

export const DEFAULT_SPAN = 90;

/** The shortest window that dragging can leave. */
const MIN_WINDOW = 3_600_000;

/** How far a dragged edge snaps, in milliseconds. */
const SNAP = 3_600_000;

/**
 * The publishing windows of events as bars over the days, and as a table. The edges of a bar are dragged, moved by the arrow keys, or
 * typed in a dialog. It emits `changed` after a window was saved, and `range` when another time is
 * to be shown.
 */
class Timeline extends Component {
  static properties = {
    events: { attribute: false },
    width: { state: true },
    start: { attribute: false },
    span: { attribute: false },
    drafts: { state: true },
    edited: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .chart {
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      svg.bars {
        display: block;
        width: 100%;
        touch-action: pan-y;
        font-size: 12px;
      }
      .grid {
        stroke: var(--line);
      }
      .now {
        stroke: var(--danger);
        stroke-width: 2;
      }
      text {
        fill: var(--muted);
      }
      text.name {
        fill: var(--text);
      }
      .bar {
        fill: var(--accent);
        fill-opacity: 0.25;
        stroke: var(--accent);
      }
      .bar.inactive,
      .bar.expired {
        fill: var(--muted);
        fill-opacity: 0.15;
        stroke: var(--control);
        stroke-dasharray: 4 3;
      }
      .handle rect {
        fill: transparent;
      }
      .handle line {
        stroke: var(--accent);
        stroke-width: 4;
        stroke-linecap: round;
      }
      .handle {
        cursor: ew-resize;
      }
      .handle:focus-visible {
        outline: none;
      }
      .handle:focus-visible rect {
        stroke: var(--accent);
        stroke-width: 2;
      }
      .open {
        fill: var(--accent);
      }
    `
  ];

  #observer = new ResizeObserver(([entry]) => (this.width = Math.max(280, Math.round(entry.contentRect.width))));
  /** @type {Map<number, ReturnType<typeof setTimeout>>} the delayed saves by the ids of their events */
  #timers = new Map();
  /**
   * The events of the drafts by their ids, each with the window on which its draft is based.
   *
   * @type {Map<number, { event: Event, window: Window }>}
   */
  #bases = new Map();
  /**
   * The windows that were written last by the ids of their events. Each is shown until the event is read again.
   *
   * @type {Map<number, { event: Event | undefined, window: Window }>}
   */
  #written = new Map();
  /** @type {Map<number, Promise<unknown>>} the last request for each event. Requests for the same event follow each other */
  #requests = new Map();

  constructor() {
    super();
    /** @type {Event[]} */
    this.events = [];
    this.width = 800;
    /** The first time that is shown, in milliseconds. */
    this.start = 0;
    /** The length of the time that is shown, in days. */
    this.span = DEFAULT_SPAN;
    /** @type {Map<number, Window>} the windows that were changed and not yet saved */
    this.drafts = new Map();
    /**
     * The event whose window is typed, with the window that is shown for it and the one that the server has, as far as this page knows.
     *
     * @type {{ event: Event, window: Window, base: Window } | null}
     */
    this.edited = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this);
    addEventListener('beforeunload', this.#onUnload);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    removeEventListener('beforeunload', this.#onUnload);
    [...this.#timers.keys()].forEach(id => this.#save(id));
    super.disconnectedCallback();
  }

  /** @param {BeforeUnloadEvent} event */
  #onUnload = event => this.drafts.size > 0 && event.preventDefault();

  get #end() {
    return this.start + this.span * DAY;
  }

  /** @param {number} time */
  #x(time) {
    return ((time - this.start) / (this.span * DAY)) * this.width;
  }

  /**
   * @param {Event} event
   * @returns {Window}
   */
  #window(event) {
    return this.drafts.get(event.id) ?? this.#saved(event);
  }

  /**
   * The window of an event on the server, as far as this page knows.
   *
   * @param {Event} event
   * @returns {Window}
   */
  #saved(event) {
    const written = this.#written.get(event.id);
    const { publish_from, publish_until } = event;
    return written?.event === event ? written.window : { publish_from, publish_until };
  }

  render() {
    const height = AXIS + this.events.length * ROW;
    return html`<div class="stack">
      <div class="row" role="group" aria-label=${t('timeline.shown')}>
        <button type="button" class="icon" aria-label=${t('timeline.earlier')} @click=${() => this.#shift(-0.5)}>${icon('arrow-left')}</button>
        <button type="button" class="icon" aria-label=${t('timeline.later')} @click=${() => this.#shift(0.5)}>${icon('chevron-right')}</button>
        <button type="button" @click=${() => this.#show(Date.now() - (this.span / 3) * DAY)}>${t('timeline.today')}</button>
        ${SPANS.map(
          days => html`<button type="button" aria-pressed=${this.span === days} @click=${() => this.#zoom(days)}>${t('timeline.days', { count: days })}</button>`
        )}
      </div>
      <p class="muted">${t('timeline.help')}</p>
      <div class="chart">
        <svg class="bars" viewBox="0 0 ${this.width} ${height}" height=${height} role="group" aria-label=${t('timeline.chart')}>
          ${this.#ticks(height)} ${this.events.map((event, index) => this.#bar(event, AXIS + index * ROW))} ${this.#now(height)}
        </svg>
      </div>
      <tmtar-table caption=${t('timeline.table')} .columns=${this.#columns()} .rows=${this.events}></tmtar-table>
      ${this.edited
        ? html`<tmtar-window-dialog
            .event=${this.edited.event}
            .window=${this.edited.window}
            @close=${() => (this.edited = null)}
            @window=${this.#onTyped}
          ></tmtar-window-dialog>`
        : null}
    </div>`;
  }

  /** @param {number} part */
  #shift(part) {
    this.#show(this.start + part * this.span * DAY);
  }

  /** @param {number} days */
  #zoom(days) {
    const middle = this.start + (this.span * DAY) / 2;
    this.#show(middle - (days * DAY) / 2, days);
  }

  /**
   * @param {number} start
   * @param {number} [span]
   */
  #show(start, span = this.span) {
    this.emit('range', { start: midnight(start), span });
  }

  /** @param {number} height */
  #ticks(height) {
    const format = new Intl.DateTimeFormat(language.tag, this.span > 100 ? { month: 'short' } : { day: 'numeric', month: 'short' });
    return ticks(this.start, this.#end, this.width).map(time => {
      const x = this.#x(time);
      return svg`<line class="grid" x1=${x} x2=${x} y1="0" y2=${height}></line><text x=${x + 4} y="18">${format.format(time)}</text>`;
    });
  }

  /** @param {number} height */
  #now(height) {
    const x = this.#x(Date.now());
    return x > 0 && x < this.width ? svg`<line class="now" x1=${x} x2=${x} y1=${AXIS} y2=${height}></line>` : null;
  }

  /**
   * @param {Event} event
   * @param {number} y
   */
  #bar(event, y) {
    const window = this.#window(event);
    const from = window.publish_from ? this.#x(Date.parse(window.publish_from)) : -1;
    const until = window.publish_until ? this.#x(Date.parse(window.publish_until)) : this.width + 1;
    const left = Math.max(from, -1);
    const right = Math.min(until, this.width + 1);
    const { title } = event.translations[event.language];
    const isOutside = right <= 0 || left >= this.width;
    const nameX = Math.max(8, Math.min(left + 16, this.width - 120));
    return svg`<g>
      <line class="grid" x1="0" x2=${this.width} y1=${y} y2=${y}></line>
      ${isOutside ? null : svg`<rect class="bar ${stateOf({ ...event, ...window })}" x=${left} y=${y + 6} width=${Math.max(2, right - left)} height=${ROW - 12} rx="4"></rect>`}
      <text class="name" lang=${event.language} x=${nameX} y=${y + 24}>${shorten(title, (this.width - nameX) / 7)}</text>
      ${isOutside ? svg`<text x=${right <= 0 ? 8 : this.width - 16} y=${y + 36}>${right <= 0 ? '‹' : '›'}</text>` : null}
      ${this.#handle(event, 'publish_from', from, y)} ${this.#handle(event, 'publish_until', until, y)}
    </g>`;
  }

  /**
   * @param {Event} event
   * @param {Edge} edge
   * @param {number} x
   * @param {number} y
   */
  #handle(event, edge, x, y) {
    const time = this.#window(event)[edge];
    if (!time || x < -HANDLE / 2 || x > this.width + HANDLE / 2) {
      return null;
    }
    const { title } = event.translations[event.language];
    const isStart = edge === 'publish_from';
    return svg`<g
      class="handle"
      role="slider"
      tabindex="0"
      aria-label=${t(isStart ? 'timeline.start' : 'timeline.end', { title })}
      aria-valuemin=${Math.round(this.start / 1000)}
      aria-valuemax=${Math.round(this.#end / 1000)}
      aria-valuenow=${Math.round(Date.parse(time) / 1000)}
      aria-valuetext=${moment(time)}
      @pointerdown=${(/** @type {PointerEvent} */ pointer) => this.#grab(pointer, event, edge)}
      @keydown=${(/** @type {KeyboardEvent} */ key) => this.#onKey(key, event, edge)}
    >
      <rect x=${isStart ? x - 4 : x - HANDLE + 4} y=${y + 4} width=${HANDLE} height=${ROW - 8} rx="4"></rect>
      <line x1=${x} x2=${x} y1=${y + 10} y2=${y + ROW - 10}></line>
    </g>`;
  }

  /**
   * Moves an edge with the pointer until it is released.
   *
   * @param {PointerEvent} pointer
   * @param {Event} event
   * @param {Edge} edge
   */
  #grab(pointer, event, edge) {
    const handle = /** @type {SVGGElement} */ (pointer.currentTarget);
    const origin = Date.parse(/** @type {string} */ (this.#window(event)[edge]));
    const scale = (this.span * DAY) / this.width;
    const controller = new AbortController();
    const { signal } = controller;
    handle.setPointerCapture(pointer.pointerId);
    handle.addEventListener(
      'pointermove',
      move => this.#draft(event, edge, origin + Math.round(((move.clientX - pointer.clientX) * scale) / SNAP) * SNAP),
      { signal }
    );
    handle.addEventListener('pointercancel', () => (this.#forget(event.id), controller.abort()), { signal });
    handle.addEventListener('pointerup', () => (this.#save(event.id), controller.abort()), { signal });
  }

  /**
   * @param {KeyboardEvent} key
   * @param {Event} event
   * @param {Edge} edge
   */
  #onKey(key, event, edge) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[key.key];
    if (key.key === 'Enter' || key.key === ' ') {
      key.preventDefault();
      this.#edit(event);
    } else if (key.key === 'Escape') {
      this.#stopTimer(event.id);
      this.#forget(event.id);
    } else if (step) {
      key.preventDefault();
      const time = Date.parse(/** @type {string} */ (this.#window(event)[edge]));
      this.#draft(event, edge, time + step * (key.shiftKey ? 7 * DAY : DAY));
      this.#stopTimer(event.id);
      // Several presses are one change.
      this.#timers.set(event.id, setTimeout(() => this.#save(event.id), 1000));
    }
  }

  /**
   * @param {Event} event
   * @param {Edge} edge
   * @param {number} time
   */
  #draft(event, edge, time) {
    const window = this.#window(event);
    const isStart = edge === 'publish_from';
    const other = window[isStart ? 'publish_until' : 'publish_from'];
    const bound = other ? Date.parse(other) : isStart ? Infinity : -Infinity;
    const allowed = isStart ? Math.min(time, bound - MIN_WINDOW) : Math.max(time, bound + MIN_WINDOW);
    this.#put(event, { ...window, [edge]: rfc3339(allowed) });
  }

  /**
   * @param {Event} event
   * @param {Window} draft
   */
  #put(event, draft) {
    this.#bases.has(event.id) || this.#bases.set(event.id, { event, window: this.#saved(event) });
    this.drafts = new Map(this.drafts).set(event.id, draft);
  }

  /** @param {number} id */
  #stopTimer(id) {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** @param {number} id */
  #forget(id) {
    this.#bases.delete(id);
    const drafts = new Map(this.drafts);
    drafts.delete(id);
    this.drafts = drafts;
  }

  /** @param {Event} event */
  #edit(event) {
    const base = this.#bases.get(event.id)?.window ?? this.#saved(event);
    this.edited = { event, window: this.#window(event), base };
  }

  /**
   * The typed window replaces a draft that is not saved yet. The save of a draft behind the dialog may have failed, so the base is the window
   * of the server and not the one that the dialog has shown.
   *
   * @param {CustomEvent<Window>} event
   */
  #onTyped({ detail }) {
    const { event, base } = /** @type {{ event: Event, base: Window }} */ (this.edited);
    this.edited = null;
    this.#bases.has(event.id) || this.#bases.set(event.id, { event, window: base });
    this.#put(event, detail);
    this.#save(event.id);
  }

  /** @param {number} id */
  #save(id) {
    this.#stopTimer(id);
    this.#enqueue(id, () => this.#saveDraft(id));
  }

  /**
   * Sends a request for an event after the earlier ones for it, because each of them is based on the one before.
   *
   * @param {number} id
   * @param {() => Promise<unknown>} send is never rejected
   */
  #enqueue(id, send) {
    this.#requests.set(id, (this.#requests.get(id) ?? Promise.resolve()).then(send));
  }

  /** @param {number} id */
  async #saveDraft(id) {
    const draft = this.drafts.get(id);
    const base = this.#bases.get(id);
    if (!draft || !base) {
      return;
    }
    const { event, window: old } = base;
    if (isSame(draft, old)) {
      this.#forget(id);
    } else if (await this.#write(id, old, draft)) {
      const { title } = event.translations[event.language];
      toast(t('timeline.saved', { title }), { undo: () => this.#enqueue(id, () => this.#write(id, draft, old)) });
    }
  }

  /**
   * Saves a window, unless another editor has changed it.
   *
   * @param {number} id
   * @param {Window} expected
   * @param {Window} wanted
   */
  async #write(id, expected, wanted) {
    try {
      const { data, etag } = await api.get(`/events/${id}`);
      const isChanged = !isSame(/** @type {Window} */ (data), expected);
      if (isChanged) {
        toast(t('timeline.conflict'));
        return false;
      }
      await api.put(`/events/${id}`, wanted, { ifMatch: etag });
      this.#onWritten(id, wanted);
      return true;
    } catch (problem) {
      toast(explain(problem).text);
      return false;
    } finally {
      // A window that was changed during the save stays a draft.
      this.drafts.get(id) === wanted && this.#forget(id);
      this.emit('changed');
    }
  }

  /**
   * Continues on a window that was written with the draft that the user has made meanwhile, with the open dialog, and with the next draft.
   *
   * @param {number} id
   * @param {Window} window
   */
  #onWritten(id, window) {
    const base = this.#bases.get(id);
    base && this.#bases.set(id, { ...base, window });
    if (this.edited?.event.id === id) {
      this.edited = { ...this.edited, base: window };
    }
    this.#written.set(id, { event: this.events.find(each => each.id === id), window });
  }

  /** @returns {import('../ui/table.js').Column<Event>[]} */
  #columns() {
    return [
      {
        label: t('text.title'),
        value: ({ id, language: tag, translations }) =>
          html`<a lang=${tag} dir="auto" href=${`/console/events/${id}`}>${translations[tag].title}</a>`
      },
      { label: t('events.state'), value: event => html`<tmtar-event-state brief .event=${{ ...event, ...this.#window(event) }}></tmtar-event-state>` },
      { label: t('event.publish_from'), value: event => edgeText(this.#window(event).publish_from, t('timeline.sinceCreation')) },
      { label: t('event.publish_until'), value: event => edgeText(this.#window(event).publish_until, t('timeline.noEnd')) },
      {
        label: t('table.actions'),
        value: event =>
          html`<button
            type="button"
            aria-label=${`${t('timeline.edit')}: ${event.translations[event.language].title}`}
            @click=${() => this.#edit(event)}
          >
            ${icon('pencil')} ${t('timeline.edit')}
          </button>`
      }
    ];
  }
}

/**
 * @param {string | null} time
 * @param {string} none
 */
function edgeText(time, none) {
  return time ? moment(time) : html`<span class="muted">${none}</span>`;
}

/**
 * @param {Window} one
 * @param {Window} other
 */
function isSame(one, other) {
  const at = (/** @type {string | null} */ time) => (time ? Math.floor(Date.parse(time) / 1000) : null);
  return at(one.publish_from) === at(other.publish_from) && at(one.publish_until) === at(other.publish_until);
}

/**
 * The beginning of the day of a time.
 *
 * @param {number} time
 */
export function midnight(time) {
  return new Date(time).setHours(0, 0, 0, 0);
}

/**
 * The days at which the axis has a line: each first of a month, or days of equal distance.
 *
 * @param {number} start
 * @param {number} end
 * @param {number} width
 */
function ticks(start, end, width) {
  const days = (end - start) / DAY;
  const most = Math.max(2, Math.floor(width / 80));
  const found = [];
  if (days > 100) {
    const months = Math.ceil(days / 30 / most);
    for (let time = new Date(new Date(start).setDate(1)); time.getTime() < end; time = new Date(time.setMonth(time.getMonth() + months))) {
      time.getTime() >= start && found.push(time.getTime());
    }
  } else {
    const step = Math.ceil(days / most);
    // A day of 23 or 25 hours does not move the lines from midnight.
    for (let time = start; time < end; time = midnight(time + step * DAY + DAY / 2)) {
      found.push(time);
    }
  }
  return found;
}

/**
 * @param {string} text
 * @param {number} most
 */
function shorten(text, most) {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, Math.max(1, Math.floor(most) - 1)).join('')}…` : text;
}

customElements.define('tmtar-timeline', Timeline);
