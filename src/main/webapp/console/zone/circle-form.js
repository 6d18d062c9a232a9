import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { excess } from '../map/geo.js';
import { router } from '../shell/router.js';
import { undoCreation } from '../ui/cascade.js';
import '../ui/check.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import { KeptDraft } from '../ui/kept-draft.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { CircleFields } from './circle-fields.js';
import { deleteWithContent } from './deletion.js';

/**
 * @typedef {import('../map/geo.js').Circle} Circle
 * @typedef {import('./circle-editor.js').DrawnCircle} DrawnCircle
 * @typedef {import('../api/Problem.js').InvalidMember} InvalidMember
 */

/** By how many metres the server lets a subzone extend beyond its zone. */
const TOLERANCE = 0.001;

/**
 * The form of a zone or of a subzone: one draft of its texts and its circle, and one Save. It emits `sketch` when the map has to
 * show something else, `located` after coordinates were pasted, `created` and `changed` with the resource, and `deleted`.
 *
 * @template {Record<string, any>} T
 */
export class CircleForm extends Component {
  static properties = {
    user: { attribute: false },
    circleId: {},
    isReadOnly: { type: Boolean, attribute: 'readonly' }
  };

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

  #isGone = false;

  /**
   * @param {'zone' | 'subzone'} kind also the parameter of the address
   */
  constructor(kind) {
    super();
    this.kind = kind;
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** `new`, or the id of the resource. */
    this.circleId = 'new';
    /** Whether the user sees the resource, but does not administer its place. */
    this.isReadOnly = false;
    /** @type {Form<T>} */
    this.form = new Form(this, this.#source());
    this.circle = new CircleFields(this, this.form);
    this.kept = new KeptDraft(this, this.form, () => `${this.user?.id}.${kind}s.${this.draftName}`);
  }

  /** @returns {import('../ui/form.js').Source<T>} */
  #source() {
    const host = this;
    return {
      read: etag => (this.isNew ? this.#blank() : this.read(etag)),
      write: async (changes, etag) => {
        await this.check(/** @type {T} */ ({ ...this.form.base, ...changes }));
        return this.isNew ? this.create(changes) : this.change(changes, etag);
      },
      get fields() {
        return host.fields;
      },
      saved: saved => this.#onSaved(saved),
      also: (before, saved) => this.also(before, saved),
      get undo() {
        return host.isNew
          ? (/** @type {T} */ saved, /** @type {string | null} */ etag) => host.#undoCreation(saved, etag)
          : undefined;
      }
    };
  }

  async #blank() {
    return { data: await this.blank(), etag: null, isUnchanged: false, total: null, links: {} };
  }

  /** The path of the resource. */
  get path() {
    return `/${this.kind}s/${this.circleId}`;
  }

  /** The path to which a new resource is sent. */
  get collection() {
    return `/${this.kind}s/`;
  }

  /**
   * The members that a save changes besides those that the user has changed.
   *
   * @param {T} before
   * @param {T} saved
   * @returns {string[]}
   */
  also(before, saved) {
    return [];
  }

  /** What distinguishes the draft of this form from others of its kind. */
  get draftName() {
    return this.circleId;
  }

  /**
   * The names of the members in the order of the form.
   *
   * @returns {string[]}
   */
  get fields() {
    return ['latitude', 'longitude', 'radius', 'active'];
  }

  /**
   * The values of a new resource.
   *
   * @returns {Promise<any>}
   */
  async blank() {
    return { id: 0, latitude: null, longitude: null, radius: null, active: true };
  }

  /**
   * @param {string | null} ifNoneMatch
   * @returns {Promise<import('../api/ApiClient.js').Answer<T>>}
   */
  read(ifNoneMatch) {
    return api.get(this.path, { ifNoneMatch });
  }

  /**
   * Refuses what the server would refuse, before it is sent.
   *
   * @param {T} _after
   */
  async check(_after) {}

  /**
   * @param {Partial<T>} changes
   * @returns {Promise<import('../api/ApiClient.js').Answer<T>>}
   */
  create(changes) {
    const { id, ...blank } = /** @type {T} */ (this.form.base);
    return api.post(this.collection, { ...blank, ...changes });
  }

  /**
   * @param {Partial<T>} changes
   * @param {string | null} ifMatch
   * @returns {Promise<import('../api/ApiClient.js').Answer<T>>}
   */
  change(changes, ifMatch) {
    return api.put(this.path, changes, { ifMatch });
  }

  /**
   * What is deleted with the resource; empty if nothing is.
   *
   * @param {any} _preview
   */
  contentOf(_preview) {
    return '';
  }

  /**
   * What a map shows of the draft; null before it is read and after it was deleted.
   *
   * @returns {import('./circle-editor.js').Sketch | null}
   */
  get sketch() {
    return this.form.base && !this.#isGone ? this.draw() : null;
  }

  /**
   * What a map shows of a draft that has been read.
   *
   * @returns {import('./circle-editor.js').Sketch | null}
   */
  draw() {
    return null;
  }

  /**
   * The inputs of the form.
   *
   * @returns {unknown}
   */
  inputs() {
    return null;
  }

  /**
   * The names of the members for the comparison of two versions.
   *
   * @returns {Record<string, string>}
   */
  labels() {
    return {
      latitude: t('circle.latitude'),
      longitude: t('circle.longitude'),
      radius: t('circle.radius'),
      active: t('zone.active')
    };
  }

  get isNew() {
    return this.circleId === 'new';
  }

  get isDirty() {
    return this.form.isDirty && !this.#isGone;
  }

  /** Whether the circle has a centre. */
  get hasCentre() {
    return this.form.base !== null && this.circle.circle !== null;
  }

  /**
   * The circle that the user has made on the map.
   *
   * @param {Circle} circle
   */
  reshape(circle) {
    this.form.base && this.circle.set(circle);
  }

  /** @param {T} saved */
  #onSaved(saved) {
    this.circle.reset();
    this.emit(this.isNew ? 'created' : 'changed', saved);
  }

  /**
   * @param {T} saved
   * @param {string | null} ifMatch
   */
  #undoCreation({ id, title }, ifMatch) {
    return undoCreation({ path: `/${this.kind}s/${id}`, title, ifMatch, isContainer: true }, () => {
      // The resource that is gone may be shown by now.
      router.query.get(this.kind) === String(id) && router.change({ [this.kind]: null, subzone: null });
    });
  }

  updated() {
    this.emit('sketch');
  }

  async #delete() {
    const isDeleted = await deleteWithContent({
      form: this.form,
      path: this.path,
      title: /** @type {T} */ (this.form.base).title,
      action: t(`${this.kind}.delete`),
      content: preview => this.contentOf(preview)
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
      ${this.kept.render()} ${this.inputs()} ${this.isReadOnly ? null : formBar(form, this.labels())}
      ${this.isNew || this.isReadOnly
        ? null
        : html`<div class="row">
            <button type="button" class="danger" @click=${this.#delete}>${icon('trash-2')} ${t(`${this.kind}.delete`)}</button>
          </div>`}
    </form>`;
  }

  /** @param {Event} event */
  #onSubmit(event) {
    event.preventDefault();
    this.form.save();
  }

  /**
   * The circle with a warning before the server refuses it.
   *
   * @param {string} warning empty if there is none
   */
  circleInputs(warning) {
    return html`${this.circle.render(this.isReadOnly)}
      <p role="status" class="warning">${this.form.errors.radius ? '' : warning}</p>`;
  }

  /** @param {string} hint */
  activeInput(hint) {
    return this.checkInput('active', t('zone.active'), hint);
  }

  /**
   * @param {'active' | 'secret'} member
   * @param {string} label
   * @param {string} hint
   */
  checkInput(member, label, hint) {
    const { form } = this;
    return html`<tmtar-check
      name=${member}
      ?disabled=${this.isReadOnly}
      label=${label}
      hint=${hint}
      .checked=${form.value(member)}
      .error=${form.errors[member] ?? ''}
      @value=${(/** @type {CustomEvent<boolean>} */ { detail }) => form.set(member, /** @type {any} */ (detail))}
    ></tmtar-check>`;
  }
}

/**
 * By how many metres a circle extends beyond its zone; 0 if the server accepts it.
 *
 * @param {Circle} circle
 * @param {Circle} zone
 */
export function outside(circle, zone) {
  const metres = excess(circle, zone);
  return metres > TOLERANCE ? metres : 0;
}

/**
 * A subzone as a map draws it; wrong if it leaves its zone.
 *
 * @param {import('../api/api.d.ts').components['schemas']['Subzone']} subzone
 * @param {Circle | null} zone
 * @returns {DrawnCircle}
 */
export function drawn({ latitude, longitude, radius, title, active }, zone) {
  const circle = { latitude, longitude, radius };
  return { ...circle, title, kind: 'subzone', isActive: active, isWrong: zone !== null && outside(circle, zone) > 0 };
}
