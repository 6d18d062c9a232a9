import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { undoCreation } from '../ui/cascade.js';
import '../ui/check.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { Form, formBar } from '../ui/form.js';
import { excess } from '../map/geo.js';
import { icon } from '../ui/icon.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { CircleFields } from './circle-fields.js';
import { deleteWithContent } from './deletion.js';
import { TOLERANCE, drawn, leave } from './zone-form.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['Subzone']} Subzone
 * @typedef {import('./zone-form.js').Zone} Zone
 */

/**
 * The form of a subzone, which stays within its zone. It emits `sketch` when the map has to show something else, `created` and
 * `changed` with the subzone, and `deleted`.
 */
export class SubzoneForm extends Component {
  static properties = { subzoneId: {}, zone: { attribute: false }, isReadOnly: { type: Boolean, attribute: 'readonly' } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .warning {
        color: var(--warning);
      }
      .warning:empty {
        margin-top: -12px;
      }
    `
  ];

  /** @type {Form<Subzone>} */
  form = new Form(/** @type {any} */ (this), this.#source());
  #circle = new CircleFields(this, this.form);
  #isGone = false;

  constructor() {
    super();
    /** `new`, or the id of the subzone. */
    this.subzoneId = 'new';
    /** @type {Zone | null} */
    this.zone = null;
    /** Whether the user sees the zone, but does not administer its place. */
    this.isReadOnly = false;
  }

  /** @returns {import('../ui/form.js').Source<Subzone>} */
  #source() {
    const host = this;
    return {
      read: etag => this.#read(etag),
      write: (changes, etag) => this.#write(changes, etag),
      fields: ['title', 'latitude', 'longitude', 'radius', 'active'],
      saved: subzone => this.#onSaved(subzone),
      get undo() {
        return host.isNew
          ? (/** @type {Subzone} */ { id, title }, /** @type {string | null} */ ifMatch) =>
              undoCreation({ path: `/subzones/${id}`, title, ifMatch, isContainer: true }, () => leave('subzone', id))
          : undefined;
      }
    };
  }

  get isNew() {
    return this.subzoneId === 'new';
  }

  get isDirty() {
    return this.form.isDirty && !this.#isGone;
  }

  /** @param {string | null} ifNoneMatch */
  async #read(ifNoneMatch) {
    if (!this.isNew) {
      return api.get(`/subzones/${this.subzoneId}`, { ifNoneMatch });
    }
    const data = /** @type {any} */ ({ id: 0, title: '', latitude: null, longitude: null, radius: null, active: true });
    return { data, etag: null, isUnchanged: false, total: null, links: {} };
  }

  /**
   * @param {Partial<Subzone>} changes
   * @param {string | null} ifMatch
   */
  async #write(changes, ifMatch) {
    const { id, ...base } = /** @type {Subzone} */ (this.form.base);
    const subzone = { ...base, ...changes };
    this.#check(subzone);
    return this.isNew
      ? api.post(`/zones/${this.zone?.id}/subzones`, subzone)
      : api.put(`/subzones/${this.subzoneId}`, changes, { ifMatch });
  }

  /** @param {Omit<Subzone, 'id'>} subzone */
  #check(subzone) {
    const faults = this.#circle.faults();
    if (!subzone.title.trim()) {
      faults.push({ pointer: '/title', detail: t('zone.titleMissing') });
    }
    if (faults.length === 0 && this.zone && excess(subzone, this.zone) > TOLERANCE) {
      faults.push({ pointer: '/radius', detail: this.#outsideText(subzone) });
    }
    if (faults.length > 0) {
      throw new Problem({ status: 400, errors: faults });
    }
  }

  /** @param {import('../map/geo.js').Circle} circle */
  #outsideText(circle) {
    return t('subzone.outside', { metres: Math.max(1, Math.ceil(this.zone ? excess(circle, this.zone) : 0)) });
  }

  /** @param {Subzone} subzone */
  #onSaved(subzone) {
    this.#circle.reset();
    this.emit(this.isNew ? 'created' : 'changed', subzone);
  }

  /** @param {import('../map/geo.js').Circle} circle */
  reshape(circle) {
    this.form.base && this.#circle.set(circle);
  }

  get hasCentre() {
    return this.form.base !== null && this.#circle.circle !== null;
  }

  /** @returns {import('./circle-editor.js').Sketch | null} */
  get sketch() {
    const { form, zone } = this;
    if (!form.base || !zone || this.#isGone) {
      return null;
    }
    const circle = this.#circle.circle;
    const title = form.value('title') || t('subzone.new');
    const isWrong = circle !== null && excess(circle, zone) > TOLERANCE;
    return {
      edited: circle && { ...circle, title, kind: 'subzone', isActive: form.value('active'), isWrong },
      within: zone,
      others: [
        { ...zone, kind: zone.secret ? 'secret' : 'zone', isActive: zone.active },
        ...zone.subzones.filter(({ id }) => String(id) !== this.subzoneId).map(subzone => drawn(subzone, zone))
      ],
      isReadOnly: this.isReadOnly
    };
  }

  updated() {
    this.emit('sketch');
  }

  async #delete() {
    const { title } = /** @type {Subzone} */ (this.form.base);
    const isDeleted = await deleteWithContent({
      form: this.form,
      path: `/subzones/${this.subzoneId}`,
      title,
      action: t('subzone.delete'),
      content: ({ objects }) => (objects === 0 ? '' : t('subzone.deleteContent', { count: objects }))
    });
    if (isDeleted) {
      this.#isGone = true;
      this.emit('deleted');
    }
  }

  render() {
    const { form } = this;
    if (form.problem) {
      return html`<tmtar-problem .problem=${form.problem} @retry=${() => form.load()}></tmtar-problem>`;
    }
    if (!form.base) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const circle = this.#circle.circle;
    const isOutside = circle !== null && this.zone !== null && excess(circle, this.zone) > TOLERANCE;
    return html`<form @submit=${this.#onSubmit}>
      <tmtar-field
        name="title"
        ?disabled=${this.isReadOnly}
        label=${t('zone.title')}
        required
        maxlength="255"
        .value=${form.value('title')}
        .error=${form.errors.title ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('title', detail)}
      ></tmtar-field>
      ${this.#circle.render(this.isReadOnly)}
      <p role="status" class="warning">${isOutside && !form.errors.radius ? this.#outsideText(circle) : ''}</p>
      <tmtar-check
        name="active"
        ?disabled=${this.isReadOnly}
        label=${t('zone.active')}
        hint=${t('subzone.activeHint')}
        .checked=${form.value('active')}
        @value=${(/** @type {CustomEvent<boolean>} */ { detail }) => form.set('active', detail)}
      ></tmtar-check>
      ${this.isReadOnly ? null : formBar(form, labels())}
      ${this.isNew || this.isReadOnly
        ? null
        : html`<div class="row">
            <button type="button" class="danger" @click=${this.#delete}>${icon('trash-2')} ${t('subzone.delete')}</button>
          </div>`}
    </form>`;
  }

  /** @param {Event} event */
  #onSubmit(event) {
    event.preventDefault();
    this.form.save();
  }
}

/** @returns {Record<string, string>} */
function labels() {
  return {
    title: t('zone.title'),
    latitude: t('circle.latitude'),
    longitude: t('circle.longitude'),
    radius: t('circle.radius'),
    active: t('zone.active')
  };
}

customElements.define('tmtar-subzone-form', SubzoneForm);
