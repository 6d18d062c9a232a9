import { Feature, Point, VectorLayer, VectorSource, extendExtent } from '../../vendor/ol.js';
import { t } from '../i18n/i18n.js';
import { distance, fitted, formatPosition, moved } from '../map/geo.js';
import { Handle } from '../map/handle.js';
import { palette } from '../map/palette.js';
import { caption, circleGeometry, lock, outline } from './circles.js';

/**
 * @typedef {import('../map/geo.js').Circle} Circle
 * @typedef {import('./circles.js').Kind} Kind
 */

/**
 * A circle as a map draws it.
 *
 * @typedef {Circle & { title: string, kind: Kind, isActive: boolean, isWrong?: boolean }} DrawnCircle
 */

/**
 * What is edited: one circle with handles, and others beside it for orientation.
 *
 * @typedef {object} Sketch
 * @property {DrawnCircle | null} edited null before it has a centre
 * @property {Circle | null} within the circle that the edited one must not leave
 * @property {DrawnCircle[]} others
 * @property {boolean} [isReadOnly] whether the circle has no handles, because the user may not change it
 */

/** The smallest radius that a handle makes, in metres. */
const MIN_RADIUS = 1;

/** The least distance of the two handles in pixels. */
const HANDLE_DISTANCE = 38;

/** How long the handles wait before they say where they are, in milliseconds. */
const PAUSE = 400;

/**
 * The handles of a circle on a map: buttons that are dragged, or moved by the arrow keys. Only the circle that is edited has
 * handles. It dispatches `change` with the new circle.
 */
export class CircleEditor extends EventTarget {
  #view;
  #source = new VectorSource();
  #layer;
  #centre;
  #edge;
  /** @type {Sketch | null} */
  #sketch = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** What the handles say to screen readers; the screen shows it in a live region. */
  spoken = '';

  /**
   * @param {import('../map/map-view.js').MapView} view
   * @param {number} maxRadius in metres
   */
  constructor(view, maxRadius) {
    super();
    this.#view = view;
    this.maxRadius = maxRadius;
    this.#layer = new VectorLayer({ source: this.#source, style: feature => styleOf(feature.get('circle')), zIndex: 20 });
    const shared = {
      save: () => this.#circle(),
      restore: (/** @type {Circle} */ circle) => this.#change(circle),
      settle: () => this.#speak()
    };
    this.#centre = new Handle(view, {
      ...shared,
      name: 'centre',
      symbol: 'move',
      drag: position => this.#moveTo(position),
      step: way => this.#move(way)
    });
    this.#edge = new Handle(view, {
      ...shared,
      name: 'edge',
      symbol: 'move-horizontal',
      drag: position => this.#resizeTo(position),
      step: way => this.#resize(way)
    });
    view.map.addLayer(this.#layer);
    palette.addEventListener('change', this.#onPalette);
    view.view.on('change:resolution', () => this.#placeEdge());
  }

  #onPalette = () => this.#layer.changed();

  dispose() {
    clearTimeout(this.#timer);
    palette.removeEventListener('change', this.#onPalette);
  }

  /** @param {Sketch | null} sketch */
  show(sketch) {
    this.#sketch = sketch;
    this.#draw();
  }

  /** The extent of what is edited with the circle around it, for a view on it; null if there is nothing. */
  get extent() {
    const circles = [this.#sketch?.edited, this.#sketch?.within].filter(circle => circle != null);
    const extents = circles.map(circle => circleGeometry(this.#view.coordinateOf(circle), circle).getExtent());
    return extents.length === 0 ? null : extents.reduce((all, each) => extendExtent(all.slice(), each));
  }

  #draw() {
    const { edited = null, others = [] } = this.#sketch ?? {};
    this.#source.clear(true);
    this.#source.addFeatures([...others, ...(edited ? [edited] : [])].map(circle => this.#feature(circle, circle === edited)));
    if (!edited || this.#sketch?.isReadOnly) {
      this.#centre.hide();
      this.#edge.hide();
      return;
    }
    const centre = this.#view.coordinateOf(edited);
    this.#centre.show(centre, t('map.centreHandle', { title: edited.title, position: formatPosition(edited) }));
    this.#placeEdge();
  }

  /** Places the handle of the radius on the circle, or beside the other handle if the circle is small. */
  #placeEdge() {
    const edited = this.#sketch?.edited;
    if (edited && !this.#sketch?.isReadOnly) {
      const centre = this.#view.coordinateOf(edited);
      const radius = circleGeometry(centre, edited).getRadius();
      const offset = Math.max(0, HANDLE_DISTANCE - radius / (this.#view.view.getResolution() ?? 1));
      const label = t('map.radiusHandle', { title: edited.title, radius: edited.radius });
      this.#edge.show([centre[0] + radius, centre[1]], label, offset);
    }
  }

  /**
   * @param {DrawnCircle} circle
   * @param {boolean} isEdited
   */
  #feature(circle, isEdited) {
    const centre = this.#view.coordinateOf(circle);
    const feature = new Feature(circleGeometry(centre, circle));
    feature.setProperties({ circle: { ...circle, isEdited }, centre: new Point(centre) }, true);
    return feature;
  }

  /** @returns {Circle} */
  #circle() {
    const { latitude, longitude, radius } = /** @type {DrawnCircle} */ (this.#sketch?.edited);
    return { latitude, longitude, radius };
  }

  /** @param {import('../map/geo.js').Position} position */
  #moveTo(position) {
    this.#change(this.#within({ ...this.#circle(), ...position }));
  }

  /** @param {import('../map/handle.js').Way} way in metres */
  #move(way) {
    const circle = this.#circle();
    this.#change(this.#within({ ...circle, ...moved(circle, way) }));
  }

  /** @param {import('../map/geo.js').Position} position */
  #resizeTo(position) {
    this.#setRadius(Math.round(distance(this.#circle(), position)));
  }

  /** @param {import('../map/handle.js').Way} way in metres */
  #resize({ east, north }) {
    this.#setRadius(this.#circle().radius + east + north);
  }

  /** @param {number} radius */
  #setRadius(radius) {
    const circle = this.#circle();
    const within = this.#sketch?.within;
    const room = within ? Math.floor((within.radius - distance(circle, within)) * 10) / 10 : this.maxRadius;
    this.#change({ ...circle, radius: Math.max(MIN_RADIUS, Math.min(radius, room, this.maxRadius)) });
  }

  /** @param {Circle} circle */
  #within(circle) {
    const within = this.#sketch?.within;
    return within ? fitted(circle, within) : circle;
  }

  /** @param {Circle} circle */
  #change({ latitude, longitude, radius }) {
    this.dispatchEvent(new CustomEvent('change', { detail: { latitude, longitude, radius } }));
  }

  #speak() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#sketch?.edited) {
        const circle = this.#circle();
        const within = this.#sketch.within;
        const isAtEdge = within !== null && within.radius - circle.radius - distance(circle, within) < 1;
        const text = t('map.spoken', { position: formatPosition(circle), radius: circle.radius });
        this.spoken = isAtEdge ? `${text} ${t('map.atEdge')}` : text;
        this.dispatchEvent(new Event('spoken'));
      }
    }, PAUSE);
  }
}

/** @param {DrawnCircle & { isEdited: boolean }} circle */
function styleOf({ title, kind, isActive, isWrong = false, isEdited }) {
  const styles = [outline(kind, { isActive, isWrong, isEdited })];
  if (!isEdited) {
    kind === 'secret' && styles.push(lock(isActive));
    styles.push(caption(title, kind === 'secret' ? 22 : 0));
  }
  return styles;
}
