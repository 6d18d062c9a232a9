/**
 * The address of the page as its state. A screen reads its parameters from the address and changes them through the router, so
 * that every state can be shared, reloaded, and left by Back.
 *
 * @typedef {object} Route
 * @property {string} path below the base of the page, with parameters as in `/places/:id`
 * @property {string} tag the element of the screen
 * @property {() => Promise<unknown>} load imports the module of the element
 */

/** The addresses of one page. Events: `change` when the address has changed. */
export class Router extends EventTarget {
  #base;
  /** @type {Set<() => boolean>} */
  #guards = new Set();
  #current = location.href;

  /** @param {string} base the path of the page, such as `/console` */
  constructor(base) {
    super();
    this.#base = base;
    addEventListener('popstate', () => this.#onPop());
    addEventListener('beforeunload', event => this.#isHeld() && event.preventDefault());
    document.addEventListener('click', event => this.#onClick(event));
  }

  /** The path below that of the page. */
  get path() {
    return location.pathname.slice(this.#base.length) || '/';
  }

  get query() {
    return new URLSearchParams(location.search);
  }

  /**
   * Shows another state.
   *
   * @param {string} path below that of the page, with its query
   * @param {{ replace?: boolean }} [options] whether Back skips the current state
   */
  go(path, { replace = false } = {}) {
    // A change of parameters only keeps the form.
    const leaves = (path.split('?')[0] || '/') !== this.path;
    if (leaves && !this.mayLeave()) {
      return;
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', this.#base + path);
    this.#changed();
  }

  /**
   * Changes parameters of the address and keeps the others.
   *
   * @param {Record<string, string | number | null>} changes null removes a parameter
   * @param {{ replace?: boolean }} [options]
   */
  change(changes, options) {
    const query = this.query;
    for (const [name, value] of Object.entries(changes)) {
      value === null || value === '' ? query.delete(name) : query.set(name, String(value));
    }
    this.go(location.pathname.slice(this.#base.length) + (query.size ? `?${query}` : ''), options);
  }

  /**
   * Holds the page while something is not saved.
   *
   * @param {() => boolean} isDirty
   * @returns {() => void} releases it
   */
  hold(isDirty) {
    this.#guards.add(isDirty);
    return () => this.#guards.delete(isDirty);
  }

  #isHeld() {
    return [...this.#guards].some(isDirty => isDirty());
  }

  /** Whether the screen may be left; asks the user if something is not saved. */
  mayLeave() {
    return !this.#isHeld() || this.dispatchEvent(new Event('leaving', { cancelable: true }));
  }

  #onPop() {
    const leaves = new URL(this.#current).pathname !== location.pathname;
    if (leaves && !this.mayLeave()) {
      history.pushState(null, '', this.#current);
      return;
    }
    this.#changed();
  }

  #changed() {
    this.#current = location.href;
    this.dispatchEvent(new Event('change'));
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.composedPath().find(element => element instanceof HTMLAnchorElement);
    if (!isPlain || event.defaultPrevented || !link || link.target || link.hasAttribute('download')) {
      return;
    }
    const { origin, pathname, search } = new URL(link.href);
    if (origin === location.origin && (pathname + '/').startsWith(`${this.#base}/`)) {
      event.preventDefault();
      this.go(pathname.slice(this.#base.length) + search);
    }
  }
}

/**
 * The first route that matches a path, with the values of its parameters.
 *
 * @param {Route[]} routes
 * @param {string} path
 * @returns {{ route: Route, parameters: Record<string, string> } | null}
 */
export function match(routes, path) {
  for (const route of routes) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const pattern = new RegExp(`^${route.path.replace(/:\w+/g, '([^/]+)')}/?$`);
    const values = pattern.exec(path)?.slice(1);
    if (values) {
      return { route, parameters: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index])])) };
    }
  }
  return null;
}
