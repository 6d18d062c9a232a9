import { render } from '../../vendor/lit.js';
import { Overlay } from '../../vendor/ol.js';
import { icon } from '../ui/icon.js';

/** @typedef {{ east: number, north: number }} Way a way in metres */

/** The steps of the arrow keys in metres. */
const STEP = 10;
const LARGE_STEP = 100;

/** @type {Record<string, Way>} */
const DIRECTIONS = {
  ArrowUp: { east: 0, north: 1 },
  ArrowDown: { east: 0, north: -1 },
  ArrowRight: { east: 1, north: 0 },
  ArrowLeft: { east: -1, north: 0 }
};

/**
 * What a handle moves.
 *
 * @template T
 * @typedef {object} Actions
 * @property {string} name the class of the button
 * @property {Parameters<typeof icon>[0]} symbol
 * @property {() => T} save returns the state before a drag
 * @property {(state: T) => void} restore gives up a drag, after Escape
 * @property {(position: import('./geo.js').Position) => void} drag
 * @property {(way: Way) => void} step
 * @property {() => void} settle is called when the handle rests
 */

/**
 * A button on a map that is dragged, or moved by the arrow keys.
 *
 * @template T
 */
export class Handle {
  #view;
  #actions;
  #overlay;
  #button = document.createElement('button');
  /** @type {{ state: T, offset: number[] } | null} the state before the drag, and where in the handle it was grabbed */
  #drag = null;

  /**
   * @param {import('./map-view.js').MapView} view
   * @param {Actions<T>} actions
   */
  constructor(view, actions) {
    this.#view = view;
    this.#actions = actions;
    const button = Object.assign(this.#button, { type: 'button', className: `handle ${actions.name}` });
    render(icon(actions.symbol, 16), button);
    button.addEventListener('pointerdown', event => event.button === 0 && this.#grab(event));
    button.addEventListener('pointermove', event => this.#drag && this.#follow(event, this.#drag.offset));
    button.addEventListener('pointerup', () => this.#release());
    button.addEventListener('pointercancel', () => this.#release());
    button.addEventListener('keydown', event => this.#onKey(event));
    this.#overlay = new Overlay({ element: button, positioning: 'center-center', stopEvent: true, className: 'ol-overlay-container' });
    view.map.addOverlay(this.#overlay);
  }

  /**
   * @param {number[]} coordinate of the projection
   * @param {string} label
   * @param {number} [offset] by how many pixels the handle is beside it
   */
  show(coordinate, label, offset = 0) {
    this.#overlay.setPosition(coordinate);
    this.#overlay.setOffset([offset, 0]);
    this.#button.setAttribute('aria-label', label);
    this.#button.setAttribute('title', label);
  }

  hide() {
    this.#overlay.setPosition(undefined);
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    this.#button.setPointerCapture(event.pointerId);
    const pointer = this.#view.map.getEventCoordinate(event);
    const anchor = /** @type {number[]} */ (this.#overlay.getPosition());
    this.#drag = { state: this.#actions.save(), offset: [anchor[0] - pointer[0], anchor[1] - pointer[1]] };
    event.stopPropagation();
  }

  /**
   * @param {PointerEvent} event
   * @param {number[]} offset so that the handle does not jump
   */
  #follow(event, offset) {
    const [x, y] = this.#view.map.getEventCoordinate(event);
    this.#actions.drag(this.#view.positionOf([x + offset[0], y + offset[1]]));
  }

  #release() {
    this.#drag = null;
    this.#actions.settle();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Escape' && this.#drag) {
      this.#actions.restore(this.#drag.state);
      this.#drag = null;
      event.stopPropagation();
    }
    const direction = DIRECTIONS[event.key];
    if (direction && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      // The map does not move.
      event.stopPropagation();
      const size = event.shiftKey ? LARGE_STEP : STEP;
      this.#actions.step({ east: direction.east * size, north: direction.north * size });
      this.#actions.settle();
    }
  }
}
