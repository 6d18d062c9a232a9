import { html } from '../../vendor/lit.js';
import '../file/image-field.js';
import { t } from '../i18n/i18n.js';
import { newLanguage } from '../text/languages.js';
import { TextFields, textStyles } from '../text/text-fields.js';
import { icon } from '../ui/icon.js';
import '../ui/place-picker.js';
import { administers } from '../ui/rights.js';
import { CircleForm, drawn, outside } from './circle-form.js';
import { zoneTexts } from './zone-texts.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['ZoneWithSubzones']} Zone
 * @typedef {import('../text/texts.js').LocalizedForm} LocalizedZone
 */

/**
 * The form of a zone. With `brief` it has what a map needs: of the texts only the title.
 *
 * @extends {CircleForm<LocalizedZone>}
 */
export class ZoneForm extends CircleForm {
  static properties = { ...CircleForm.properties, place: { attribute: false }, brief: { type: Boolean } };

  static styles = [...CircleForm.styles, textStyles];

  #texts;

  constructor() {
    super('zone');
    /** @type {number | null} the place of a new zone */
    this.place = null;
    this.brief = false;
    this.#texts = new TextFields(this, this.form, zoneTexts, () => this.isNew);
  }

  willUpdate() {
    const place = this.form.base?.location_id;
    if (place && !this.isNew) {
      administers(this.user?.admin_location_id ?? null, place).then(isAdmin => (this.isReadOnly = !isAdmin));
    }
  }

  get fields() {
    return [...this.#texts.fields, ...super.fields, 'secret', 'location_id', 'language', 'image_file_name'];
  }

  /**
   * @param {LocalizedZone} before
   * @param {LocalizedZone} saved
   */
  also(before, saved) {
    return zoneTexts.changed(before, saved);
  }

  async blank() {
    return {
      ...(await super.blank()),
      location_id: this.place,
      secret: false,
      language: await newLanguage(),
      image_file_name: null,
      subzones: []
    };
  }

  /** @param {string | null} ifNoneMatch */
  async read(ifNoneMatch) {
    return titled(await zoneTexts.read(this.path, ifNoneMatch));
  }

  /** @param {LocalizedZone} after */
  async check(after) {
    const faults = this.circle.faults();
    if (after.location_id === null) {
      faults.push({ pointer: '/location_id', detail: t('zone.placeMissing') });
    }
    const warning = this.#warning(/** @type {any} */ (after));
    if (warning) {
      faults.push({ pointer: '/radius', detail: warning });
    }
    try {
      await zoneTexts.check(after, faults);
    } catch (problem) {
      this.#texts.showFirst(/** @type {import('../api/Problem.js').Problem} */ (problem).errors);
      throw problem;
    }
  }

  /** @param {LocalizedZone} changes */
  async create(changes) {
    const { id, subzones, ...blank } = /** @type {LocalizedZone} */ (this.form.base);
    return titled(await zoneTexts.create(this.collection, { ...blank, ...changes }), subzones);
  }

  /**
   * @param {LocalizedZone} changes
   * @param {string | null} ifMatch
   */
  async change(changes, ifMatch) {
    const base = /** @type {LocalizedZone} */ (this.form.base);
    // The response has no subzones.
    return titled(await zoneTexts.change(this.path, base, changes, ifMatch), base.subzones);
  }

  /** @param {any} preview */
  contentOf({ subzones, objects }) {
    return subzones + objects === 0 ? '' : t('zone.deleteContent', { subzones, objects });
  }

  /** @returns {import('./circle-editor.js').Sketch} */
  draw() {
    const { shown } = this.form;
    const { circle } = this.circle;
    const kind = shown.secret ? 'secret' : 'zone';
    return {
      edited: circle && { ...circle, title: zoneTexts.ownText(shown, 'title') || t('zone.new'), kind, isActive: shown.active },
      within: null,
      others: /** @type {Zone} */ (shown).subzones.map(subzone => drawn(subzone, circle)),
      isReadOnly: this.isReadOnly
    };
  }

  /**
   * Why the server would refuse a circle; empty if it would not.
   *
   * @param {import('../map/geo.js').Circle | null} circle
   */
  #warning(circle) {
    const subzones = /** @type {Zone['subzones']} */ (this.form.base?.subzones ?? []);
    const first = circle && subzones.find(subzone => outside(subzone, circle) > 0);
    return first ? t('zone.subzoneOutside', { title: first.title }) : '';
  }

  inputs() {
    const { form, isReadOnly } = this;
    return html`${isReadOnly ? html`<p>${icon('info', 14)} ${t('zone.readOnly')}</p>` : null}
      ${this.brief ? this.#texts.field(this.#texts.own, 'title') : this.#texts.render()}
      ${this.circleInputs(this.#warning(this.circle.circle))} ${this.activeInput(t('zone.activeHint'))}
      ${this.checkInput('secret', t('zone.secret'), t('zone.secretHint'))}
      <tmtar-place-picker
        name="location_id"
        ?disabled=${isReadOnly}
        label=${t('zone.place')}
        required
        .top=${this.user?.admin_location_id ?? null}
        .value=${form.value('location_id')}
        .error=${form.errors.location_id ?? ''}
        @value=${(/** @type {CustomEvent<number>} */ { detail }) => form.set('location_id', detail)}
      ></tmtar-place-picker>
      ${this.brief ? null : this.#image()}`;
  }

  #image() {
    const { form } = this;
    const { base, shown } = form;
    return html`<tmtar-image-field
      name="image_file_name"
      ?disabled=${this.isReadOnly}
      .value=${shown.image_file_name}
      .place=${shown.location_id}
      .address=${shown.image_file_name === base?.image_file_name ? (base?.image_file_url ?? null) : null}
      .error=${form.errors.image_file_name ?? ''}
      @value=${(/** @type {CustomEvent<string | null>} */ { detail }) => form.set('image_file_name', detail)}
    ></tmtar-image-field>`;
  }

  labels() {
    return {
      ...super.labels(),
      ...this.#texts.labels,
      location_id: t('zone.place'),
      secret: t('zone.secret'),
      image_file_name: t('image.one')
    };
  }
}

/**
 * The zone with its title in its own language, for maps and messages.
 *
 * @param {import('../api/ApiClient.js').Answer<LocalizedZone>} answer
 * @param {Zone['subzones']} [subzones] instead of those of the response
 */
function titled({ data, ...answer }, subzones = data?.subzones) {
  return { ...answer, data: data && { ...data, title: zoneTexts.ownText(data, 'title'), subzones } };
}

customElements.define('tmtar-zone-form', ZoneForm);
