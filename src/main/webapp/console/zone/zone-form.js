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
import '../ui/place-picker.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { router } from '../shell/router.js';
import { administers } from '../ui/rights.js';
import { CircleFields } from './circle-fields.js';
import { deleteWithContent } from './deletion.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['ZoneWithSubzones'] & { description?: string | null }} Zone
 * @typedef {import('../api/api.d.ts').components['schemas']['Subzone']} Subzone
 * @typedef {import('./circle-editor.js').DrawnCircle} DrawnCircle
 */

/** By how many metres the server lets a subzone extend beyond its zone. */
export const TOLERANCE = 0.001;

/**
 * The form of a zone: one draft of its texts and its circle, and one Save. It emits `sketch` when the map has to show something
 * else, `located` after coordinates were pasted, `created` and `changed` with the zone, and `deleted`.
 */
export class ZoneForm extends Component {
  static properties = { zoneId: {}, place: { attribute: false }, top: { attribute: false }, isReadOnly: { state: true } };

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

  /** @type {Form<Zone>} */
  form = new Form(/** @type {any} */ (this), this.#source());
  #circle = new CircleFields(this, this.form);
  #isGone = false;

  constructor() {
    super();
    /** `new`, or the id of the zone. */
    this.zoneId = 'new';
    /** @type {number | null} the place of a new zone */
    this.place = null;
    /** @type {number | null} the place that the user administers */
    this.top = null;
    /** Whether the user sees the zone, but does not administer its place. */
    this.isReadOnly = false;
  }

  willUpdate() {
    const place = this.form.base?.location_id;
    if (place && !this.isNew) {
      administers(this.top, place).then(isAdmin => (this.isReadOnly = !isAdmin));
    }
  }

  /** @returns {import('../ui/form.js').Source<Zone>} */
  #source() {
    const host = this;
    return {
      read: etag => this.#read(etag),
      write: (changes, etag) => this.#write(changes, etag),
      fields: ['title', 'latitude', 'longitude', 'radius', 'location_id', 'active', 'secret', 'description'],
      saved: zone => this.#onSaved(zone),
      get undo() {
        return host.isNew
          ? (/** @type {Zone} */ { id, title }, /** @type {string | null} */ ifMatch) =>
              undoCreation({ path: `/zones/${id}`, title, ifMatch, isContainer: true }, () => leave('zone', id))
          : undefined;
      }
    };
  }

  get isNew() {
    return this.zoneId === 'new';
  }

  get isDirty() {
    return this.form.isDirty && !this.#isGone;
  }

  /** @param {string | null} ifNoneMatch */
  async #read(ifNoneMatch) {
    if (!this.isNew) {
      return api.get(`/zones/${this.zoneId}`, { ifNoneMatch });
    }
    const data = /** @type {any} */ ({
      id: 0,
      title: '',
      location_id: this.place,
      latitude: null,
      longitude: null,
      radius: null,
      active: true,
      secret: false,
      subzones: []
    });
    return { data, etag: null, isUnchanged: false, total: null, links: {} };
  }

  /**
   * @param {Partial<Zone>} changes
   * @param {string | null} ifMatch
   */
  async #write(changes, ifMatch) {
    const base = /** @type {Zone} */ (this.form.base);
    this.#check({ ...base, ...changes });
    const { id, subzones, ...blank } = base;
    const answer = this.isNew
      ? await api.post('/zones/', { ...blank, ...changes })
      : await api.put(`/zones/${this.zoneId}`, changes, { ifMatch });
    // The response has no subzones.
    return { ...answer, data: { .../** @type {Zone} */ (answer.data), subzones } };
  }

  /**
   * Refuses what the server would refuse, before it is sent.
   *
   * @param {Zone} zone
   */
  #check(zone) {
    const faults = this.#circle.faults();
    if (!zone.title.trim()) {
      faults.push({ pointer: '/title', detail: t('zone.titleMissing') });
    }
    if (zone.location_id === null) {
      faults.push({ pointer: '/location_id', detail: t('zone.placeMissing') });
    }
    const outside = zone.subzones.filter(subzone => excess(subzone, zone) > TOLERANCE);
    if (outside.length > 0) {
      faults.push({ pointer: '/radius', detail: t('zone.subzoneOutside', { title: outside[0].title }) });
    }
    if (faults.length > 0) {
      throw new Problem({ status: 400, errors: faults });
    }
  }

  /** @param {Zone} zone */
  #onSaved(zone) {
    this.#circle.reset();
    this.emit(this.isNew ? 'created' : 'changed', zone);
  }

  /**
   * The circle that the user has made on the map.
   *
   * @param {import('../map/geo.js').Circle} circle
   */
  reshape(circle) {
    this.form.base && this.#circle.set(circle);
  }

  /** Whether the zone has a centre. */
  get hasCentre() {
    return this.form.base !== null && this.#circle.circle !== null;
  }

  /**
   * What a map shows of the draft.
   *
   * @returns {import('./circle-editor.js').Sketch | null}
   */
  get sketch() {
    const { form } = this;
    if (!form.base || this.#isGone) {
      return null;
    }
    const circle = this.#circle.circle;
    const kind = form.value('secret') ? 'secret' : 'zone';
    const title = form.value('title') || t('zone.new');
    return {
      edited: circle && { ...circle, title, kind, isActive: form.value('active') },
      within: null,
      others: form.base.subzones.map(subzone => drawn(subzone, circle)),
      isReadOnly: this.isReadOnly
    };
  }

  updated() {
    this.emit('sketch');
  }

  async #delete() {
    const { title } = /** @type {Zone} */ (this.form.base);
    const isDeleted = await deleteWithContent({
      form: this.form,
      path: `/zones/${this.zoneId}`,
      title,
      action: t('zone.delete'),
      content: ({ subzones, objects }) => (subzones + objects === 0 ? '' : t('zone.deleteContent', { subzones, objects }))
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
    return html`<form @submit=${this.#onSubmit}>
      ${this.isReadOnly ? html`<p>${icon('info', 14)} ${t('zone.readOnly')}</p>` : null}
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
      ${this.#circle.render(this.isReadOnly)} ${this.#outside()}
      <tmtar-check
        name="active"
        ?disabled=${this.isReadOnly}
        label=${t('zone.active')}
        hint=${t('zone.activeHint')}
        .checked=${form.value('active')}
        @value=${(/** @type {CustomEvent<boolean>} */ { detail }) => form.set('active', detail)}
      ></tmtar-check>
      <tmtar-check
        name="secret"
        ?disabled=${this.isReadOnly}
        label=${t('zone.secret')}
        hint=${t('zone.secretHint')}
        .checked=${form.value('secret')}
        .error=${form.errors.secret ?? ''}
        @value=${(/** @type {CustomEvent<boolean>} */ { detail }) => form.set('secret', detail)}
      ></tmtar-check>
      <tmtar-place-picker
        name="location_id"
        ?disabled=${this.isReadOnly}
        label=${t('zone.place')}
        required
        .top=${this.top}
        .value=${form.value('location_id')}
        .error=${form.errors.location_id ?? ''}
        @value=${(/** @type {CustomEvent<number>} */ { detail }) => form.set('location_id', detail)}
      ></tmtar-place-picker>
      ${'description' in form.base ? this.#description() : null}
      ${this.isReadOnly ? null : formBar(form, this.#labels())}
      ${this.isNew || this.isReadOnly
        ? null
        : html`<div class="row">
            <button type="button" class="danger" @click=${this.#delete}>${icon('trash-2')} ${t('zone.delete')}</button>
          </div>`}
    </form>`;
  }

  /** @param {Event} event */
  #onSubmit(event) {
    event.preventDefault();
    this.form.save();
  }

  /** Warns before the server refuses. */
  #outside() {
    const circle = this.#circle.circle;
    const outside = circle ? (this.form.base?.subzones ?? []).filter(subzone => excess(subzone, circle) > TOLERANCE) : [];
    const text = outside.length > 0 && !this.form.errors.radius ? t('zone.subzoneOutside', { title: outside[0].title }) : '';
    return html`<p role="status" class="warning">${text}</p>`;
  }

  #description() {
    return html`<tmtar-field
      name="description"
      ?disabled=${this.isReadOnly}
      type="textarea"
      label=${t('zone.description')}
      maxlength="5000"
      .value=${this.form.value('description') ?? ''}
      .error=${this.form.errors.description ?? ''}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => this.form.set('description', detail || null)}
    ></tmtar-field>`;
  }

  /** @returns {Record<string, string>} */
  #labels() {
    return {
      title: t('zone.title'),
      latitude: t('circle.latitude'),
      longitude: t('circle.longitude'),
      radius: t('circle.radius'),
      location_id: t('zone.place'),
      active: t('zone.active'),
      secret: t('zone.secret'),
      description: t('zone.description')
    };
  }
}

/**
 * A subzone as a map draws it; wrong if it leaves its zone.
 *
 * @param {Subzone} subzone
 * @param {import('../map/geo.js').Circle | null} zone
 * @returns {DrawnCircle}
 */
export function drawn({ latitude, longitude, radius, title, active }, zone) {
  const circle = { latitude, longitude, radius };
  return { ...circle, title, kind: 'subzone', isActive: active, isWrong: zone !== null && excess(circle, zone) > TOLERANCE };
}

/**
 * Shows the state without a zone or a subzone that is gone.
 *
 * @param {'zone' | 'subzone'} name the parameter of the address
 * @param {number} id
 */
export function leave(name, id) {
  router.query.get(name) === String(id) && router.change({ [name]: null, subzone: null });
}

customElements.define('tmtar-zone-form', ZoneForm);
