import { api } from '../api/index.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['Zone']} Zone
 * @typedef {import('../map/map-view.js').Box} Box
 * @typedef {Record<'location_id' | 'q' | 'active' | 'untranslated' | 'sort', string | null>} Filters the filters and the order of the list
 */

/** The most rows that a response has, and the most responses for one view. */
const PER_PAGE = 1000;
const MAX_PAGES = 5;

/** How much more than the view is requested, so that a small move needs no request. */
const MARGIN = 0.25;

/** @type {Box} */
export const WORLD = [-180, -90, 180, 90];

/**
 * The zones of the box that a map shows. Only what is seen is requested, and a request that a later one overtakes is aborted. It
 * dispatches `change`.
 */
export class ZoneWindow extends EventTarget {
  #abort = new AbortController();
  /** @type {Box | null} */
  #covered = null;
  #filters = '';

  /** @type {Zone[]} */
  zones = [];
  /** How many zones the box has, which may be more than are shown. */
  total = 0;
  /** Whether zones are being requested, or will be as soon as the box is known. */
  isLoading = true;
  /** @type {unknown} */
  problem = null;

  /** Whether all zones of the box are there. */
  get isComplete() {
    return this.zones.length >= this.total;
  }

  /**
   * Shows the zones of a box.
   *
   * @param {Box} box
   * @param {Filters} filters
   */
  show(box, filters) {
    const key = JSON.stringify(filters);
    const isThere = key === this.#filters && this.#covered && contains(this.#covered, box) && (this.isComplete || this.isLoading);
    if (!isThere || this.problem) {
      this.#filters = key;
      this.#load(enlarged(box), filters);
    }
  }

  /** Requests the zones again, after one of them was changed. */
  refresh() {
    this.#covered && this.#load(this.#covered, JSON.parse(this.#filters));
  }

  stop() {
    this.#abort.abort();
  }

  /**
   * @param {Box} box
   * @param {Filters} filters
   */
  async #load(box, filters) {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#covered = box;
    this.#set({ isLoading: true, problem: null });
    try {
      const query = { ...filters, bbox: box.map(degrees => degrees.toFixed(5)).join(), per_page: PER_PAGE };
      /** @type {Zone[]} */
      const zones = [];
      for (let page = 1; page <= MAX_PAGES; page++) {
        const { data, total } = await api.get('/zones/', { query: { ...query, page }, signal });
        zones.push(...data);
        this.#set({ zones: [...zones], total: total ?? zones.length });
        if (data.length < PER_PAGE || zones.length >= this.total) {
          break;
        }
      }
      this.#set({ isLoading: false });
    } catch (problem) {
      if (!signal.aborted) {
        this.#covered = null;
        this.#set({ isLoading: false, problem });
      }
    }
  }

  /** @param {Partial<ZoneWindow>} state */
  #set(state) {
    Object.assign(this, state);
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * Whether a position is in a box.
 *
 * @param {import('../map/geo.js').Position} position
 * @param {Box} box
 */
export function isInBox({ latitude, longitude }, [west, south, east, north]) {
  const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  // The poles are drawn at the edge of the map.
  const shown = Math.max(-85, Math.min(85, latitude));
  return isBetween && shown >= south && shown <= north;
}

/** @param {Box} box */
function width([west, , east]) {
  return east < west ? east - west + 360 : east - west;
}

/**
 * @param {Box} outer
 * @param {Box} inner
 */
function contains(outer, inner) {
  const isWide = width(outer) >= 360;
  const offset = (((inner[0] - outer[0]) % 360) + 360) % 360;
  const isBetween = isWide || offset + width(inner) <= width(outer);
  return isBetween && inner[1] >= outer[1] && inner[3] <= outer[3];
}

/**
 * @param {Box} box
 * @returns {Box}
 */
function enlarged(box) {
  const [west, south, east, north] = box;
  const x = width(box) * MARGIN;
  const y = (north - south) * MARGIN;
  const vertical = [Math.max(-90, south - y), Math.min(90, north + y)];
  return width(box) + 2 * x >= 360
    ? [-180, vertical[0], 180, vertical[1]]
    : [wrapped(west - x), vertical[0], wrapped(east + x), vertical[1]];
}

/** @param {number} longitude */
function wrapped(longitude) {
  return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
}
