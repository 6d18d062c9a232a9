import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import '../ui/field.js';

/**
 * @typedef {import('../ui/form.js').Form<any>} AnyForm
 * @typedef {CustomEvent<string>} ValueEvent
 */

/** The numbers of a pose with the limits of the server. */
const LIMITS = /** @type {const} */ ({
  heading: [0, 360],
  pitch: [-90, 90],
  roll: [-180, 180],
  altitude: [-12_000, 100_000],
  level: [-100, 1000]
});

/** The largest offset in each direction, in metres. */
const MAX_OFFSET = 1000;

const ANCHORS = /** @type {const} */ (['image', 'geo', 'floor', 'wall']);
const ALTITUDE_MODES = /** @type {const} */ (['ground', 'rooftop', 'ellipsoid']);
const AXES = /** @type {const} */ (['x', 'y', 'z']);

/** The members of a pose in the order of the form. */
export const POSE = ['anchor', 'offset', 'heading', 'pitch', 'roll', 'altitude', 'altitude_mode', 'level'];

/** The pose of a new object. The server chooses the anchor if it is not stated. */
export const NO_POSE = {
  anchor: null,
  offset: null,
  heading: null,
  pitch: null,
  roll: null,
  altitude: null,
  altitude_mode: 'ground',
  level: null
};

/** @returns {Record<string, string>} the names of the members */
export function poseLabels() {
  return {
    anchor: t('object.anchor'),
    offset: t('object.offset'),
    heading: t('object.heading'),
    pitch: t('object.pitch'),
    roll: t('object.roll'),
    altitude: t('object.altitude'),
    altitude_mode: t('object.altitudeMode'),
    level: t('object.level')
  };
}

/**
 * The faults of a pose that the page finds itself.
 *
 * @param {Record<string, any>} object
 * @returns {import('../api/Problem.js').InvalidMember[]}
 */
export function poseFaults(object) {
  const outside = Object.entries(LIMITS).filter(([member, limits]) => object[member] !== null && !isBetween(object[member], limits));
  const faults = outside.map(([member, [min, max]]) => ({ pointer: `/${member}`, detail: t('object.between', { min, max }) }));
  const offset = Object.values(object.offset ?? {});
  return offset.every(length => isBetween(length, [-MAX_OFFSET, MAX_OFFSET]))
    ? faults
    : [...faults, { pointer: '/offset', detail: t('object.between', { min: -MAX_OFFSET, max: MAX_OFFSET }) }];
}

/**
 * @param {number} value
 * @param {readonly [min: number, max: number]} limits
 */
function isBetween(value, [min, max]) {
  return value >= min && value <= max;
}

/**
 * Where exactly an object stands and how it is turned. Most objects need none of it, so it is closed until it is asked for.
 *
 * @param {AnyForm} form
 * @param {boolean} isReadOnly
 */
export function poseFields(form, isReadOnly) {
  const anchor = form.value('anchor');
  const isOnTarget = anchor === 'image' || (anchor === null && form.value('target_image_file'));
  // Without an anchor, that of the server is shown.
  const anchors = anchor === null ? [['', t('object.anchor.automatic')]] : [];
  return html`<details>
    <summary>${t('object.pose')}</summary>
    <div class="pose">
      ${select(form, isReadOnly, 'anchor', [...anchors, ...ANCHORS.map(each => [each, t(`object.anchor.${each}`)])], t('object.anchorHint'))}
      ${isOnTarget || form.value('offset') ? offset(form, isReadOnly) : null}
      <h3>${t('object.turn')}</h3>
      ${numeric(form, isReadOnly, 'heading', t('object.headingHint'))} ${numeric(form, isReadOnly, 'pitch', t('object.pitchHint'))}
      ${numeric(form, isReadOnly, 'roll', t('object.rollHint'))}
      <h3>${t('object.height')}</h3>
      ${numeric(form, isReadOnly, 'altitude', t('object.altitudeHint'))}
      ${select(form, isReadOnly, 'altitude_mode', ALTITUDE_MODES.map(mode => [mode, t(`object.altitude.${mode}`)]))}
      ${numeric(form, isReadOnly, 'level', t('object.levelHint'))}
    </div>
  </details>`;
}

/**
 * @param {AnyForm} form
 * @param {boolean} isReadOnly
 * @param {keyof typeof LIMITS} member
 * @param {string} hint
 */
function numeric(form, isReadOnly, member, hint) {
  const value = form.value(member);
  const [min, max] = LIMITS[member];
  return html`<tmtar-field
    name=${member}
    type="number"
    min=${String(min)}
    max=${String(max)}
    step="any"
    ?disabled=${isReadOnly}
    label=${poseLabels()[member]}
    hint=${hint}
    .value=${value === null ? '' : String(value)}
    .error=${form.errors[member] ?? ''}
    @value=${(/** @type {ValueEvent} */ { detail }) => form.set(member, detail === '' ? null : Number(detail))}
  ></tmtar-field>`;
}

/**
 * @param {AnyForm} form
 * @param {boolean} isReadOnly
 * @param {'anchor' | 'altitude_mode'} member
 * @param {string[][]} options
 * @param {string} [hint]
 */
function select(form, isReadOnly, member, options, hint = '') {
  return html`<tmtar-field
    name=${member}
    type="select"
    ?disabled=${isReadOnly}
    label=${poseLabels()[member]}
    hint=${hint}
    .options=${options}
    .value=${form.value(member) ?? ''}
    .error=${form.errors[member] ?? ''}
    @value=${(/** @type {ValueEvent} */ { detail }) => form.set(member, detail || null)}
  ></tmtar-field>`;
}

/**
 * The offset from the centre of the target: all three numbers or none.
 *
 * @param {AnyForm} form
 * @param {boolean} isReadOnly
 */
function offset(form, isReadOnly) {
  const value = form.value('offset');
  const set = (/** @type {string} */ axis, /** @type {string} */ detail) => {
    const changed = { x: 0, y: 0, z: 0, ...value, [axis]: Number(detail) };
    form.set('offset', Object.values(changed).every(length => length === 0) ? null : changed);
  };
  return html`<h3>${poseLabels().offset}</h3>
    ${AXES.map(
      axis => html`<tmtar-field
        name=${axis === 'x' ? 'offset' : `offset-${axis}`}
        type="number"
        min=${String(-MAX_OFFSET)}
        max=${String(MAX_OFFSET)}
        step="any"
        ?disabled=${isReadOnly}
        label=${t(`object.offset.${axis}`)}
        .value=${value === null ? '' : String(value[axis])}
        .error=${axis === 'x' ? (form.errors.offset ?? '') : ''}
        @value=${(/** @type {ValueEvent} */ { detail }) => set(axis, detail)}
      ></tmtar-field>`
    )}`;
}
