import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import '../ui/field.js';

/** @typedef {import('../ui/form.js').Form<any>} AnyForm */

const NUMBERS = ['heading', 'pitch', 'roll', 'altitude'];

/**
 * The words and the pose of an object, as far as the server has them.
 *
 * @param {AnyForm} form
 * @param {Record<string, string>} labels
 */
export function poseFields(form, labels) {
  const has = (/** @type {string} */ member) => form.base !== null && member in form.base;
  return html`${has('description') ? text(form, labels, 'description', 'textarea') : null}
    ${has('alt') ? text(form, labels, 'alt', 'text', t('object.altHint')) : null}
    ${has('anchor')
      ? html`<details>
          <summary>${t('object.pose')}</summary>
          <div class="stack">
            ${choice(form, labels, 'anchor', [
              ['image', t('object.anchor.image')],
              ['geo', t('object.anchor.geo')],
              ['floor', t('object.anchor.floor')],
              ['wall', t('object.anchor.wall')]
            ])}
            ${NUMBERS.filter(has).map(member => numeric(form, labels, member))}
            ${has('altitude_mode')
              ? choice(form, labels, 'altitude_mode', [
                  ['ground', t('object.altitude.ground')],
                  ['rooftop', t('object.altitude.rooftop')],
                  ['ellipsoid', t('object.altitude.ellipsoid')]
                ])
              : null}
            ${has('offset') ? offset(form, labels) : null} ${has('level') ? text(form, labels, 'level', 'text') : null}
          </div>
        </details>`
      : null}`;
}

/**
 * @param {AnyForm} form
 * @param {Record<string, string>} labels
 * @param {string} member
 * @param {string} type
 * @param {string} [hint]
 */
function text(form, labels, member, type, hint = '') {
  return html`<tmtar-field
    name=${member}
    type=${type}
    label=${labels[member]}
    hint=${hint}
    .value=${form.value(member) ?? ''}
    .error=${form.errors[member] ?? ''}
    @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set(member, detail || null)}
  ></tmtar-field>`;
}

/**
 * @param {AnyForm} form
 * @param {Record<string, string>} labels
 * @param {string} member
 */
function numeric(form, labels, member) {
  const value = form.value(member);
  return html`<tmtar-field
    name=${member}
    type="number"
    step="any"
    label=${labels[member]}
    .value=${value === null ? '' : String(value)}
    .error=${form.errors[member] ?? ''}
    @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set(member, detail === '' ? null : Number(detail))}
  ></tmtar-field>`;
}

/**
 * @param {AnyForm} form
 * @param {Record<string, string>} labels
 * @param {string} member
 * @param {[string, string][]} options
 */
function choice(form, labels, member, options) {
  return html`<tmtar-field
    name=${member}
    type="select"
    label=${labels[member]}
    .options=${options}
    .value=${form.value(member) ?? options[0][0]}
    .error=${form.errors[member] ?? ''}
    @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set(member, detail)}
  ></tmtar-field>`;
}

/**
 * The offset from the centre of the target: all three numbers or none.
 *
 * @param {AnyForm} form
 * @param {Record<string, string>} labels
 */
function offset(form, labels) {
  const value = form.value('offset');
  const set = (/** @type {string} */ axis, /** @type {string} */ detail) => {
    const changed = { x: 0, y: 0, z: 0, ...value, [axis]: Number(detail) };
    form.set('offset', Object.values(changed).every(length => length === 0) ? null : changed);
  };
  const axes = /** @type {['x' | 'y' | 'z', string][]} */ ([
    ['x', t('object.offset.x')],
    ['y', t('object.offset.y')],
    ['z', t('object.offset.z')]
  ]);
  return axes.map(
    ([axis, label]) => html`<tmtar-field
      name=${axis === 'x' ? 'offset' : `offset-${axis}`}
      type="number"
      step="any"
      label=${`${labels.offset}: ${label}`}
      .value=${value === null ? '' : String(value[axis])}
      .error=${axis === 'x' ? (form.errors.offset ?? '') : ''}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => set(axis, detail)}
    ></tmtar-field>`
  );
}
