import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';

/** The number of children that are loaded at a time. */
export const CHILDREN_PER_PAGE = 50;

/** The largest page of a list. */
const MAX_PER_PAGE = 1000;

/** The age in milliseconds from which a level of the tree is read again when it is opened. */
const STALE = 30_000;

/** @typedef {import('../api/api.d.ts').components['schemas']['Location'] & { has_children?: boolean, public?: boolean | null }} Place */

/**
 * The children of a place, as far as they are loaded.
 *
 * @typedef {object} Branch
 * @property {number[]} ids
 * @property {number} loaded how many of the children, in their order, have been loaded as pages
 * @property {number} total
 * @property {number} readAt when the first page was read
 * @property {boolean} isLoading
 * @property {unknown} problem
 */

/**
 * The places that this page has seen, level by level. The tree, the breadcrumb and the tables share them.
 *
 * Events: `change`.
 */
class Places extends EventTarget {
  /** @type {Map<number, Place>} */
  #places = new Map();
  /** @type {Map<number, Branch>} */
  #branches = new Map();
  /**
   * The requests for places and those above them that are under way.
   *
   * @type {Map<number, Promise<number[]>>}
   */
  #loading = new Map();
  /**
   * The ids whose names the server was asked for.
   *
   * @type {Set<number>}
   */
  #asked = new Set();

  /** @param {number} id */
  get(id) {
    return this.#places.get(id);
  }

  /** @param {number} id */
  branch(id) {
    return this.#branches.get(id);
  }

  /** @param {Place} place */
  put(place) {
    this.#places.set(place.id, place);
    this.#changed();
  }

  /**
   * The ids from the root location to a place, if all of them are known.
   *
   * @param {number} id
   * @returns {number[] | null}
   */
  path(id) {
    const ids = [];
    for (let place = this.#places.get(id); place; place = this.#places.get(place.root ?? 0)) {
      ids.unshift(place.id);
      if (place.root === null) {
        return ids;
      }
    }
    return null;
  }

  /**
   * The nearest place with a position on the way up from a place that is loaded; null if there is none.
   *
   * @param {number} id
   * @returns {{ id: number, latitude: number, longitude: number } | null}
   */
  located(id) {
    const way = (this.path(id) ?? []).reverse().map(each => /** @type {Place} */ (this.#places.get(each)));
    const found = way.find(({ latitude, longitude }) => latitude !== null && longitude !== null);
    return found ? { id: found.id, latitude: Number(found.latitude), longitude: Number(found.longitude) } : null;
  }

  /**
   * Whether what a loaded place publishes is visible without an account: the nearest place that states it decides, from the place up.
   *
   * @param {number | null} id
   */
  isPublic(id) {
    for (let place = this.#places.get(id ?? 0); place; place = this.#places.get(place.root ?? 0)) {
      if (typeof place.public === 'boolean') {
        return place.public;
      }
    }
    return false;
  }

  /**
   * Loads a place and those above it, unless they are known.
   *
   * @param {number} id
   * @returns {Promise<number[]>} the ids from the root location to the place
   */
  async load(id) {
    const known = this.path(id);
    if (known) {
      return known;
    }
    const loading = this.#loading.get(id) ?? this.#loadPath(id).finally(() => this.#loading.delete(id));
    this.#loading.set(id, loading);
    return loading;
  }

  /** @param {number} id */
  async #loadPath(id) {
    const [{ data: place }, { data: ancestors }] = await Promise.all([
      api.get(`/locations/${id}`),
      id === 1 ? { data: [] } : api.get(`/locations/${id}/ancestors`)
    ]);
    [place, ...ancestors].forEach(each => this.#places.set(each.id, each));
    this.#changed();
    return this.path(id) ?? [id];
  }

  /**
   * Loads the first children of a place, unless they are there and fresh.
   *
   * @param {number} id
   */
  async open(id) {
    const branch = this.#branches.get(id);
    if (!branch) {
      await this.loadMore(id);
    } else if (Date.now() - branch.readAt > STALE) {
      await this.reload(id);
    }
  }

  /**
   * Loads the next children of a place.
   *
   * @param {number} id
   */
  async loadMore(id) {
    const { loaded = 0 } = this.#branches.get(id) ?? {};
    await this.#read(id, Math.floor(loaded / CHILDREN_PER_PAGE) + 1, CHILDREN_PER_PAGE);
  }

  /**
   * Reads the children of a place that are loaded again, after a change.
   *
   * @param {number} id
   */
  async reload(id) {
    const { loaded = 0 } = this.#branches.get(id) ?? {};
    const pages = Math.ceil(loaded / CHILDREN_PER_PAGE) || 1;
    await this.#read(id, 1, Math.min(pages * CHILDREN_PER_PAGE, MAX_PER_PAGE));
  }

  /**
   * @param {number} id
   * @param {number} page
   * @param {number} perPage
   */
  async #read(id, page, perPage) {
    const old = this.#branches.get(id) ?? { ids: [], loaded: 0, total: 0, readAt: 0, isLoading: false, problem: null };
    if (old.isLoading) {
      return;
    }
    this.#set(id, { ...old, isLoading: true, problem: null });
    try {
      /** @type {import('../api/ApiClient.js').Answer<Place[]>} */
      const { data, total } = await api.get(`/locations/${id}/children`, { query: { page, per_page: perPage } });
      data.forEach(child => this.#places.set(child.id, child));
      const kept = page === 1 ? [] : old.ids.slice(0, old.loaded);
      const pages = [...new Set([...kept, ...data.map(child => child.id)])];
      // A place that was revealed before its page was loaded stays at the end until then.
      const revealed = page === 1 ? [] : old.ids.slice(old.loaded).filter(child => !pages.includes(child));
      this.#note(id, pages.length > 0);
      this.#set(id, {
        ids: [...pages, ...revealed],
        loaded: pages.length,
        total: total ?? pages.length,
        readAt: Date.now(),
        isLoading: false,
        problem: null
      });
    } catch (problem) {
      this.#set(id, { ...old, isLoading: false, problem });
    }
  }

  /**
   * @param {number} id
   * @param {boolean} hasChildren
   */
  #note(id, hasChildren) {
    const place = this.#places.get(id);
    place && this.#places.set(id, { ...place, has_children: hasChildren });
  }

  /**
   * Makes sure that a place is among the loaded children of its parent.
   *
   * @param {number} parent
   * @param {number} child
   */
  async reveal(parent, child) {
    if (!this.#branches.has(parent)) {
      await this.loadMore(parent);
    }
    const branch = this.#branches.get(parent);
    if (branch && !branch.ids.includes(child)) {
      this.#set(parent, { ...branch, ids: [...branch.ids, child] });
    }
  }

  /**
   * Forgets a place that was deleted, or that has moved with all below it.
   *
   * @param {number} id
   */
  forget(id) {
    const parent = this.#places.get(id)?.root ?? 0;
    const branch = this.#branches.get(parent);
    this.#places.delete(id);
    if (branch) {
      const ids = branch.ids.filter(child => child !== id);
      this.#set(parent, { ...branch, ids, loaded: Math.min(branch.loaded, ids.length), total: branch.total - 1 });
      this.#note(parent, branch.total > 1);
    }
    this.#changed();
  }

  /**
   * Loads the names of places with one request. The names of places that no longer exist stay unknown.
   *
   * @param {(number | null)[]} ids
   */
  async loadNames(ids) {
    const unknown = [...new Set(ids)].filter(id => id !== null && !this.#places.has(id) && !this.#asked.has(id));
    if (unknown.length === 0) {
      return;
    }
    unknown.forEach(id => this.#asked.add(/** @type {number} */ (id)));
    try {
      const { data } = await api.get('/locations/', { query: { ids: unknown.join(','), per_page: unknown.length } });
      data.forEach((/** @type {Place} */ place) => this.#places.set(place.id, place));
      this.#changed();
    } catch {
      // The places are shown by their numbers.
      unknown.forEach(id => this.#asked.delete(/** @type {number} */ (id)));
    }
  }

  /**
   * The places whose names contain a text, the best match first.
   *
   * @param {string} text
   * @param {{ top?: number | null, signal?: AbortSignal }} [options] only places at or below `top`
   * @returns {Promise<Place[]>}
   */
  async search(text, { top, signal } = {}) {
    try {
      const { data } = await api.get(`/locations/search/${encodeURIComponent(text)}`, { query: { location_id: top }, signal });
      const found = /** @type {{ locations?: Place[] }} */ (data).locations ?? [];
      found.forEach(place => this.#places.set(place.id, place));
      return found;
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 404) {
        return [];
      }
      throw problem;
    }
  }

  /**
   * @param {number} id
   * @param {Branch} branch
   */
  #set(id, branch) {
    this.#branches.set(id, branch);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

export const places = new Places();

/**
 * Whether one place is another one or lies below it, as far as the places are known.
 *
 * @param {number} id
 * @param {number | null | undefined} top
 */
export function isWithin(id, top) {
  return top !== null && top !== undefined && (places.path(id)?.includes(top) ?? false);
}
