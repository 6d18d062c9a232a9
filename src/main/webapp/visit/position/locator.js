import { distance } from '../../console/map/geo.js';

/** @typedef {import('../../console/map/geo.js').Position} Position */
/** @typedef {Position & { accuracy: number }} Fix */
/** @typedef {'idle' | 'asking' | 'found' | 'refused' | 'unavailable' | 'insecure'} State */

/** How long the browser may search for the position, and how old it may be, in milliseconds. */
const PATIENCE = 20_000;
const MAX_AGE = 10_000;

/** The decimals of a position that the server learns: a cell of about a kilometre. */
const COARSE = 2;

/** How far a visitor walks from the centre of a cell before another one is asked for, in metres. */
const LEAVING = 1500;

/** The accuracy in metres from which a position is too imprecise to tell which zone it is in. */
const IMPRECISE = 300;

/**
 * The position of this phone. Only the page knows it: the server learns the coarse `cell`, and the page measures distances itself.
 * It dispatches `change`.
 */
class Locator extends EventTarget {
  /** @type {State} */
  state = 'idle';
  /** @type {Fix | null} the exact position */
  position = null;
  /** @type {Position | null} the position with two decimals, which is sent */
  cell = null;
  /** @type {number | null} */
  #watch = null;

  /** Whether the position is too imprecise to tell what is inside a zone. */
  get isImprecise() {
    return this.position !== null && this.position.accuracy > IMPRECISE;
  }

  /** Asks for the position, and follows it. The browser asks the visitor, who has just requested it by a tap. */
  start() {
    this.stop();
    if (!isSecureContext || !navigator.geolocation) {
      this.#become(isSecureContext ? 'unavailable' : 'insecure');
      return;
    }
    this.#become(this.position ? 'found' : 'asking');
    this.#watch = navigator.geolocation.watchPosition(
      ({ coords }) => this.#onPosition(coords),
      ({ code, PERMISSION_DENIED }) => this.#onFailure(code === PERMISSION_DENIED),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: MAX_AGE }
    );
  }

  /** Follows the position if the visitor has permitted it before, for example before a reload. */
  async resume() {
    const permission = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null);
    if (permission?.state === 'granted' && this.state === 'idle') {
      this.start();
    }
  }

  /** Follows the position no longer. */
  stop() {
    if (this.#watch !== null) {
      navigator.geolocation.clearWatch(this.#watch);
      this.#watch = null;
    }
  }

  /**
   * How far away a circle is in metres: 0 within it, null if the position is unknown.
   *
   * @param {import('../../console/map/geo.js').Circle} circle
   */
  distanceTo(circle) {
    return this.position && Math.max(0, distance(this.position, circle) - circle.radius);
  }

  /** @param {GeolocationCoordinates} found */
  #onPosition({ latitude, longitude, accuracy }) {
    this.position = { latitude, longitude, accuracy };
    if (!this.cell || distance(this.cell, this.position) > LEAVING) {
      this.cell = { latitude: coarse(latitude), longitude: coarse(longitude) };
    }
    this.#become('found');
  }

  /** @param {boolean} isRefused */
  #onFailure(isRefused) {
    if (isRefused) {
      this.stop();
      this.position = null;
      this.cell = null;
      this.#become('refused');
    } else if (!this.position) {
      this.#become('unavailable');
    }
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {number} degrees */
function coarse(degrees) {
  return Number(degrees.toFixed(COARSE));
}

export const locator = new Locator();
