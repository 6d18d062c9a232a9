import { html } from '../../vendor/lit.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { CircleForm, drawn, outside } from './circle-form.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['Subzone']} Subzone
 * @typedef {import('./zone-form.js').Zone} Zone
 */

/**
 * The form of a subzone, which stays within its zone.
 *
 * @extends {CircleForm<Subzone>}
 */
export class SubzoneForm extends CircleForm {
  static properties = { ...CircleForm.properties, zone: { attribute: false } };

  constructor() {
    super('subzone');
    /** @type {Zone | null} */
    this.zone = null;
  }

  get draftName() {
    return this.isNew ? `new.${this.zone?.id}` : this.circleId;
  }

  get collection() {
    return `/zones/${this.zone?.id}/subzones`;
  }

  get fields() {
    return ['title', ...super.fields];
  }

  async blank() {
    return { ...(await super.blank()), title: '' };
  }

  /** @param {Subzone} after */
  async check(after) {
    const errors = this.circle.faults();
    if (!after.title.trim()) {
      errors.push({ pointer: '/title', detail: t('zone.titleMissing') });
    }
    if (errors.length === 0 && this.#warning(after)) {
      errors.push({ pointer: '/radius', detail: this.#warning(after) });
    }
    if (errors.length > 0) {
      throw new Problem({ status: 400, errors });
    }
  }

  /** @param {import('../map/geo.js').Circle | null} circle */
  #warning(circle) {
    const metres = circle && this.zone ? outside(circle, this.zone) : 0;
    return metres > 0 ? t('subzone.outside', { metres: Math.max(1, Math.ceil(metres)) }) : '';
  }

  /** @param {any} preview */
  contentOf({ objects }) {
    return objects === 0 ? '' : t('subzone.deleteContent', { count: objects });
  }

  /** @returns {import('./circle-editor.js').Sketch | null} */
  draw() {
    const { form, zone } = this;
    if (!zone) {
      return null;
    }
    const { circle } = this.circle;
    const title = form.value('title') || t('subzone.new');
    return {
      edited: circle && { ...circle, title, kind: 'subzone', isActive: form.value('active'), isWrong: outside(circle, zone) > 0 },
      within: zone,
      others: [
        { ...zone, kind: zone.secret ? 'secret' : 'zone', isActive: zone.active },
        ...zone.subzones.filter(({ id }) => String(id) !== this.circleId).map(subzone => drawn(subzone, zone))
      ],
      isReadOnly: this.isReadOnly
    };
  }

  inputs() {
    const { form } = this;
    return html`<tmtar-field
        name="title"
        ?disabled=${this.isReadOnly}
        label=${t('text.title')}
        required
        maxlength="255"
        .value=${form.value('title')}
        .error=${form.errors.title ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('title', detail)}
      ></tmtar-field>
      ${this.circleInputs(this.#warning(this.circle.circle))} ${this.activeInput(t('subzone.activeHint'))}`;
  }

  labels() {
    return { ...super.labels(), title: t('text.title') };
  }
}

customElements.define('tmtar-subzone-form', SubzoneForm);
