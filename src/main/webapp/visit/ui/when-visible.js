/** How much of an element has to be visible, and for how long in milliseconds, so that scrolling past it loads nothing. */
const PART = 0.25;
const STAY = 300;

/** Calls an action once its component has stayed visible for a moment. */
export class WhenVisible {
  #host;
  #action;
  #observer = new IntersectionObserver(entries => this.#onChange(entries.some(({ isIntersecting }) => isIntersecting)), {
    threshold: PART
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import('../../vendor/lit.js').LitElement} host
   * @param {() => void} action
   */
  constructor(host, action) {
    this.#host = host;
    this.#action = action;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  /** @param {boolean} isVisible */
  #onChange(isVisible) {
    clearTimeout(this.#timer);
    this.#timer = isVisible ? setTimeout(() => this.#finish(), STAY) : undefined;
  }

  #finish() {
    this.#observer.disconnect();
    this.#action();
  }
}
