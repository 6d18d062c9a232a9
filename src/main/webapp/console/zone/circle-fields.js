import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { PositionInput } from '../map/position-input.js';
import '../ui/field.js';

/** The largest radius of a zone in metres. The server states it, too, in its configuration. */
export const MAX_RADIUS = 2000;

/** The radius in metres of a circle whose centre was typed first. */
const FIRST_RADIUS = 100;

/**
 * The inputs of a circle in a form: its centre and its radius. They write the members `latitude`, `longitude` and `radius` of the
 * form. The host emits `located` when coordinates were pasted, so that the map shows them.
 */
export class CircleFields {
  #form;
  #centre;

  /**
   * @param {import('../ui/component.js').Component} host
   * @param {import('../ui/form.js').Form<any>} form
   */
  constructor(host, form) {
    this.#form = form;
    this.#centre = new PositionInput(host, form, isElsewhere => {
      form.value('radius') === null && form.set('radius', FIRST_RADIUS);
      isElsewhere && host.emit('located');
    });
  }

  /** The circle of the form; null before it has a centre and a radius. */
  get circle() {
    const radius = this.#form.value('radius');
    const { position } = this.#centre;
    return position && radius > 0 ? { ...position, radius } : null;
  }

  /** @param {import('../map/geo.js').Circle} circle */
  set({ radius, ...position }) {
    this.#centre.set(position);
    this.#form.set('radius', radius);
  }

  /** Forgets what is typed and is no position. */
  reset() {
    this.#centre.reset();
  }

  /**
   * The faults of the circle by their members.
   *
   * @returns {{ pointer: string, detail: string }[]}
   */
  faults() {
    const faults = this.#centre.faults(t('circle.centreMissing'));
    const radius = this.#form.value('radius');
    if (!(radius > 0 && radius <= MAX_RADIUS)) {
      faults.push({ pointer: '/radius', detail: t('circle.radiusLimits', { max: MAX_RADIUS }) });
    }
    return faults;
  }

  /** @param {boolean} [isReadOnly] */
  render(isReadOnly = false) {
    const form = this.#form;
    const radius = form.value('radius');
    return html`${this.#centre.render({ label: t('circle.centre'), isRequired: true, isReadOnly })}
      <tmtar-field
        name="radius"
        type="number"
        min="1"
        max=${String(MAX_RADIUS)}
        step="any"
        label=${t('circle.radius')}
        required
        ?disabled=${isReadOnly}
        .value=${radius === null ? '' : String(radius)}
        .error=${form.errors.radius ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('radius', detail === '' ? null : Number(detail))}
      ></tmtar-field>`;
  }
}
