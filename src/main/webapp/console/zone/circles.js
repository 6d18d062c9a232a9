import { Circle, CircleStyle, Fill, Icon, Stroke, Style, Text } from '../../vendor/ol.js';
import { compact, language } from '../i18n/i18n.js';
import { palette } from '../map/palette.js';

/**
 * How circles look on a map: a zone is solid, a subzone dashed, a secret zone dotted with a lock, and an inactive one faded.
 *
 * @typedef {'zone' | 'subzone' | 'secret'} Kind
 */

/** @type {Record<Kind, number[] | undefined>} */
const DASHES = { zone: undefined, subzone: [10, 6], secret: [1, 6] };

/** The opacity of what visitors do not see. */
const FADED = 0.45;

const LABEL_FONT = '600 13px system-ui, sans-serif';

/**
 * The geometry of a circle on the ground. The Mercator projection enlarges it by its latitude.
 *
 * @param {number[]} coordinate
 * @param {{ latitude: number, radius: number }} circle
 */
export function circleGeometry(coordinate, { latitude, radius }) {
  const scale = Math.cos((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return new Circle(coordinate, radius / scale);
}

/**
 * The styles that many features share, because each image is a canvas.
 *
 * @type {Map<string, Style>}
 */
const styles = new Map();

palette.addEventListener('change', () => styles.clear());

/**
 * @param {string} key
 * @param {() => Style} create
 */
function shared(key, create) {
  const style = styles.get(key) ?? create();
  styles.set(key, style);
  return style;
}

/**
 * The line and the area of a circle.
 *
 * @param {Kind} kind
 * @param {{ isActive?: boolean, isEdited?: boolean, isWrong?: boolean }} state
 */
export function outline(kind, { isActive = true, isEdited = false, isWrong = false } = {}) {
  const token = isWrong ? 'danger' : kind;
  return shared(
    `outline ${kind} ${isActive} ${isEdited} ${isWrong}`,
    () =>
      new Style({
        stroke: new Stroke({
          color: palette.colour(token, isActive ? 1 : FADED),
          width: (kind === 'secret' ? 3 : 2) + (isEdited ? 1 : 0),
          lineDash: DASHES[kind],
          lineCap: kind === 'secret' ? 'round' : 'butt'
        }),
        fill: new Fill({ color: palette.colour(token, isActive ? 0.12 : 0.04) })
      })
  );
}

/**
 * The lock in the centre of a secret zone.
 *
 * @param {boolean} isActive
 */
export function lock(isActive) {
  return shared(`lock ${isActive}`, () => {
    const image = new Icon({ img: lockImage(), size: [24, 24], opacity: isActive ? 1 : FADED });
    return new Style({ geometry: centreOf, image });
  });
}

/** The shape of the icon "lock" of Lucide, drawn on a canvas. */
function lockImage() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 24, height: 24 });
  const context = canvas.getContext('2d');
  if (context) {
    context.strokeStyle = palette.colour('secret');
    context.fillStyle = palette.colour('page');
    context.lineWidth = 2;
    context.beginPath();
    context.roundRect(3, 11, 18, 11, 2);
    context.fill();
    context.stroke();
    context.stroke(new Path2D('M7 11V7a5 5 0 0 1 10 0v4'));
  }
  return canvas;
}

/** @param {{ get(name: string): any }} feature */
function centreOf(feature) {
  return feature.get('centre');
}

/**
 * The title above the centre of a circle.
 *
 * @param {string} title
 * @param {number} [offset] in pixels
 */
export function caption(title, offset = 0) {
  return new Style({
    geometry: centreOf,
    text: new Text({
      text: title.length > 40 ? `${title.slice(0, 39)}…` : title,
      font: LABEL_FONT,
      offsetY: offset,
      fill: new Fill({ color: palette.colour('text') }),
      stroke: new Stroke({ color: palette.colour('page'), width: 3 })
    })
  });
}

/**
 * Several zones at one place, with their number; or one zone that is too small to be drawn as a circle.
 *
 * @param {number} count
 * @param {Kind} kind
 * @param {boolean} isActive
 */
export function cluster(count, kind, isActive) {
  return shared(`cluster ${language.tag} ${count} ${kind} ${isActive}`, () => clusterOf(count, kind, isActive));
}

/**
 * @param {number} count
 * @param {Kind} kind
 * @param {boolean} isActive
 */
function clusterOf(count, kind, isActive) {
  const isOne = count === 1;
  const radius = isOne ? 7 : Math.min(28, 12 + Math.log10(count) * 5);
  return new Style({
    image: new CircleStyle({
      radius,
      fill: new Fill({ color: palette.colour(isOne ? kind : 'page', isActive ? 1 : FADED) }),
      stroke: new Stroke({ color: palette.colour(isOne ? 'page' : 'zone'), width: 2 })
    }),
    text: isOne
      ? undefined
      : new Text({ text: compact(count), font: LABEL_FONT, fill: new Fill({ color: palette.colour('text') }) })
  });
}

/**
 * The centre of a circle that is too small to be seen at this zoom.
 *
 * @param {Kind} kind
 * @param {boolean} isActive
 */
export function dot(kind, isActive) {
  return shared(`dot ${kind} ${isActive}`, () => {
    const style = clusterOf(1, kind, isActive);
    style.setGeometry(centreOf);
    return style;
  });
}

