import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { kindOfStored, readFile } from '../file/file-source.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { undoCreation } from '../ui/cascade.js';
import '../ui/check.js';
import { Component } from '../ui/component.js';
import { deletions } from '../ui/deletions.js';
import '../ui/field.js';
import '../ui/file-field.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { administers } from '../ui/rights.js';
import './model-preview.js';
import { poseFields } from './pose-fields.js';
import './printed-target.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['ArObject']} StoredObject
 * @typedef {import('../api/api.d.ts').components['schemas']['ZoneWithSubzones']} Zone
 * @typedef {import('../file/file-source.js').StoredFile} StoredFile
 *
 * @typedef {object} Pose the members of a pose, which older servers do not have
 * @property {string | null} [description]
 * @property {string | null} [alt]
 * @property {'image' | 'geo' | 'floor' | 'wall'} [anchor]
 * @property {number | null} [altitude]
 * @property {'ground' | 'rooftop' | 'ellipsoid'} [altitude_mode]
 * @property {number | null} [heading]
 * @property {number | null} [pitch]
 * @property {number | null} [roll]
 * @property {{ x: number, y: number, z: number } | null} [offset]
 * @property {string | null} [level]
 *
 * @typedef {StoredObject & Pose} ArObject
 */

/** The limits of the server. */
const MAX_WIDTH = 100;
const MAX_SCALE = 1000;

const IMAGES = ['.png', '.jpg', '.jpeg', '.webp', '.gif'];
const ASSETS = ['.glb', ...IMAGES, '.mp4', '.mp3'];

/** An object in a subzone: its form with its files, the preview of its model, and the target to print. */
class ObjectScreen extends Component {
  static properties = {
    user: { attribute: false },
    id: {},
    zone: { state: true },
    isReadOnly: { state: true },
    files: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 1120px;
      }
      h1 {
        overflow-wrap: anywhere;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 24px 32px;
        margin-top: 16px;
      }
      form {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      @media (max-width: 719px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media print {
        nav.row,
        h1,
        form,
        tmtar-model-preview {
          display: none;
        }
        .columns {
          display: block;
        }
      }
    `
  ];

  /** @type {Form<ArObject>} */
  form = new Form(/** @type {any} */ (this), this.#source());
  /** The subzone whose zone is loaded. */
  #subzone = 0;
  #isGone = false;

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    this.id = '';
    /** @type {Zone | null} */
    this.zone = null;
    /** Whether the user sees the object, but does not administer its place. */
    this.isReadOnly = false;
    /** @type {Record<string, StoredFile | null>} what is known about files by their names */
    this.files = {};
  }

  /** @returns {import('../ui/form.js').Source<ArObject>} */
  #source() {
    const host = this;
    return {
      read: etag => this.#read(etag),
      write: (changes, etag) => this.#write(changes, etag),
      fields: [
        'name',
        'subzone_id',
        'asset_file',
        'asset_usdz_file',
        'scale',
        'target_image_file',
        'target_width',
        'active',
        'description',
        'alt',
        'anchor',
        'altitude',
        'altitude_mode',
        'heading',
        'pitch',
        'roll',
        'offset',
        'level'
      ],
      saved: object => this.#onSaved(object),
      get undo() {
        return host.#isNew
          ? (/** @type {ArObject} */ { id, name, subzone_id: subzone }, /** @type {string | null} */ ifMatch) =>
              undoCreation({ path: `/objects/${id}`, title: name, ifMatch }, () =>
                router.go(`/objects/new?subzone=${subzone}`, { replace: true })
              )
          : undefined;
      }
    };
  }

  get #isNew() {
    return this.id === 'new';
  }

  /** @param {string | null} ifNoneMatch */
  async #read(ifNoneMatch) {
    if (!this.#isNew) {
      return api.get(`/objects/${this.id}`, { ifNoneMatch });
    }
    const data = /** @type {any} */ ({
      id: 0,
      name: '',
      subzone_id: Number(router.query.get('subzone')) || null,
      asset_file: null,
      asset_usdz_file: null,
      target_image_file: null,
      target_width: null,
      scale: 1,
      active: true
    });
    return { data, etag: null, isUnchanged: false, total: null, links: {} };
  }

  /**
   * @param {Partial<ArObject>} changes
   * @param {string | null} ifMatch
   */
  async #write(changes, ifMatch) {
    const { id, ...base } = /** @type {ArObject} */ (this.form.base);
    this.#check({ ...base, ...changes });
    return this.#isNew ? api.post('/objects/', { ...base, ...changes }) : api.put(`/objects/${this.id}`, changes, { ifMatch });
  }

  /**
   * Refuses what the server would refuse, before it is sent.
   *
   * @param {Omit<ArObject, 'id'>} object
   */
  #check({ name, scale, target_width: width }) {
    const errors = [];
    if (!name.trim()) {
      errors.push({ pointer: '/name', detail: t('object.nameMissing') });
    }
    if (!(scale > 0 && scale <= MAX_SCALE)) {
      errors.push({ pointer: '/scale', detail: t('object.scaleLimits', { max: MAX_SCALE }) });
    }
    if (width !== null && !(width > 0 && width <= MAX_WIDTH)) {
      errors.push({ pointer: '/target_width', detail: t('object.widthLimits', { max: MAX_WIDTH * 100 }) });
    }
    if (errors.length > 0) {
      throw new Problem({ status: 400, errors });
    }
  }

  /** @param {ArObject} object */
  #onSaved({ id }) {
    if (this.#isNew) {
      // The undo of the creation needs this screen no more.
      router.go(`/objects/${id}`, { replace: true });
    }
  }

  updated() {
    const { base } = this.form;
    if (!base) {
      return;
    }
    const subzone = this.form.value('subzone_id');
    if (subzone && subzone !== this.#subzone) {
      this.#subzone = subzone;
      this.#loadZone(subzone);
    }
    for (const name of [this.form.value('asset_file'), this.form.value('asset_usdz_file')]) {
      name && !(name in this.files) && this.#loadFile(name);
    }
  }

  /** @param {number} subzone */
  async #loadZone(subzone) {
    try {
      if (!this.zone?.subzones.some(({ id }) => id === subzone)) {
        const { data } = await api.get(`/subzones/${subzone}`);
        this.zone = /** @type {Zone} */ ((await api.get(`/zones/${data.zone_id}`)).data);
        this.isReadOnly = !(await administers(this.user?.admin_location_id ?? null, this.zone.location_id));
      }
    } catch (problem) {
      this.form.problem = problem;
      this.requestUpdate();
    }
  }

  /** @param {string} name */
  async #loadFile(name) {
    this.files = { ...this.files, [name]: null };
    try {
      const { data } = await readFile(name);
      this.files = { ...this.files, [name]: data };
    } catch {
      // A file of another administrator is used, but its report is not shown.
    }
  }

  /** @param {CustomEvent<StoredFile>} event */
  #onFile({ detail: file }) {
    this.files = { ...this.files, [file.filename]: file };
  }

  #delete() {
    const { name, subzone_id: subzone } = /** @type {ArObject} */ (this.form.base);
    const ifMatch = this.form.etag;
    deletions.add(t('zone.deleted', { title: name }), [`/objects/${this.id}`], path => api.delete(path, { ifMatch }));
    this.#isGone = true;
    this.form.discard();
    router.go(this.zone ? `/zones/${this.zone.id}?subzone=${subzone}` : '/map', { replace: true });
  }

  render() {
    const { form } = this;
    if (form.problem) {
      return html`<tmtar-problem .problem=${form.problem} @retry=${() => form.load()}></tmtar-problem>
        <a href=${this.zone ? `/console/zones/${this.zone.id}` : '/console/map'}>${t('object.up')}</a>`;
    }
    if (!form.base || this.#isGone) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    return html`${this.#path()}
      <h1>${this.#isNew ? t('object.new') : form.base.name}</h1>
      <div class="columns">
        ${this.#fields()}
        <div class="stack">${this.#preview()} ${this.#target()}</div>
      </div>`;
  }

  #path() {
    const zone = this.zone;
    const subzone = zone?.subzones.find(({ id }) => id === this.form.value('subzone_id'));
    return html`<nav class="row" aria-label=${t('object.path')}>
      <a href="/console/map">${t('menu.map')}</a>
      ${zone ? html`${icon('chevron-right', 14)} <a href=${`/console/zones/${zone.id}`}>${zone.title}</a>` : null}
      ${zone && subzone
        ? html`${icon('chevron-right', 14)} <a href=${`/console/zones/${zone.id}?subzone=${subzone.id}`}>${subzone.title}</a>`
        : null}
    </nav>`;
  }

  #fields() {
    const { form, zone } = this;
    const labels = this.#labels();
    const width = form.value('target_width');
    return html`<form
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        form.save();
      }}
      @file=${this.#onFile}
    >
      ${this.isReadOnly ? html`<p>${icon('info', 14)} ${t('zone.readOnly')}</p>` : null}
      <tmtar-field
        name="name"
        ?disabled=${this.isReadOnly}
        label=${labels.name}
        required
        maxlength="255"
        .value=${form.value('name')}
        .error=${form.errors.name ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('name', detail)}
      ></tmtar-field>
      <tmtar-field
        name="subzone_id"
        type="select"
        label=${labels.subzone_id}
        ?disabled=${zone === null || this.isReadOnly}
        .options=${(zone?.subzones ?? []).map(({ id, title }) => [String(id), title])}
        .value=${String(form.value('subzone_id') ?? '')}
        .error=${form.errors.subzone_id ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('subzone_id', Number(detail))}
      ></tmtar-field>
      ${this.#file('asset_file', '', ASSETS, t('object.assetHint'))}
      ${this.#file('asset_usdz_file', 'model', ['.usdz'], t('object.usdzHint'))}
      <tmtar-field
        name="scale"
        ?disabled=${this.isReadOnly}
        type="number"
        min="0"
        max=${String(MAX_SCALE)}
        step="any"
        label=${labels.scale}
        hint=${t('object.scaleHint')}
        .value=${form.value('scale') === null ? '' : String(form.value('scale'))}
        .error=${form.errors.scale ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('scale', Number(detail))}
      ></tmtar-field>
      ${this.#file('target_image_file', 'image', IMAGES, t('object.targetHint'))}
      <tmtar-field
        name="target_width"
        ?disabled=${this.isReadOnly}
        type="number"
        min="0"
        max=${String(MAX_WIDTH * 100)}
        step="any"
        label=${labels.target_width}
        hint=${t('object.widthHint')}
        .value=${width === null ? '' : String(Number((width * 100).toFixed(2)))}
        .error=${form.errors.target_width ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) =>
          form.set('target_width', detail === '' ? null : Number((Number(detail) / 100).toFixed(6)))}
      ></tmtar-field>
      <tmtar-check
        name="active"
        ?disabled=${this.isReadOnly}
        label=${labels.active}
        hint=${t('object.activeHint')}
        .checked=${form.value('active')}
        @value=${(/** @type {CustomEvent<boolean>} */ { detail }) => form.set('active', detail)}
      ></tmtar-check>
      ${this.isReadOnly ? null : html`${poseFields(form, labels)} ${formBar(form, labels)}`}
      ${this.#isNew || this.isReadOnly
        ? null
        : html`<div class="row">
            <button type="button" class="danger" @click=${this.#delete}>${icon('trash-2')} ${t('object.delete')}</button>
          </div>`}
    </form>`;
  }

  /**
   * @param {'asset_file' | 'asset_usdz_file' | 'target_image_file'} member
   * @param {import('../file/file-source.js').Kind | ''} kind
   * @param {string[]} extensions
   * @param {string} hint
   */
  #file(member, kind, extensions, hint) {
    return html`<tmtar-file-field
      name=${member}
      ?disabled=${this.isReadOnly}
      label=${this.#labels()[member]}
      hint=${hint}
      kind=${kind}
      .extensions=${extensions}
      .place=${this.zone?.location_id ?? null}
      .value=${this.form.value(member)}
      .known=${this.files[this.form.value(member) ?? ''] ?? null}
      .error=${this.form.errors[member] ?? ''}
      @value=${(/** @type {CustomEvent<string | null>} */ { detail }) => this.form.set(member, detail)}
    ></tmtar-file-field>`;
  }

  /**
   * The address of a file of the draft. That of a stored one is signed; a new one that is protected cannot be fetched yet.
   *
   * @param {'asset_file' | 'target_image_file'} member
   * @param {'asset_url' | 'target_image_url'} url
   */
  #address(member, url) {
    const { base } = this.form;
    const name = this.form.value(member);
    return name === base?.[member] ? (base?.[url] ?? '') : name ? `/api/files/${encodeURIComponent(name)}` : '';
  }

  #preview() {
    const { form } = this;
    const name = form.value('asset_file') ?? '';
    const usdz = form.value('asset_usdz_file') ?? '';
    return html`<tmtar-model-preview
      address=${this.#address('asset_file', 'asset_url')}
      filename=${name}
      alt=${form.value('alt') || form.value('name')}
      .reports=${[this.files[name], this.files[usdz]].filter(file => file && kindOfStored(file) === 'model')}
    ></tmtar-model-preview>`;
  }

  #target() {
    return html`<tmtar-printed-target
      address=${this.#address('target_image_file', 'target_image_url')}
      .width=${this.form.value('target_width')}
      name=${this.form.value('name')}
    ></tmtar-printed-target>`;
  }

  /** @returns {Record<string, string>} */
  #labels() {
    return {
      name: t('object.name'),
      subzone_id: t('subzone.one'),
      asset_file: t('object.asset'),
      asset_usdz_file: t('object.usdz'),
      scale: t('object.scale'),
      target_image_file: t('object.target'),
      target_width: t('object.width'),
      active: t('object.active'),
      description: t('zone.description'),
      alt: t('object.alt'),
      anchor: t('object.anchor'),
      altitude: t('object.altitude'),
      altitude_mode: t('object.altitudeMode'),
      heading: t('object.heading'),
      pitch: t('object.pitch'),
      roll: t('object.roll'),
      offset: t('object.offset'),
      level: t('object.level')
    };
  }
}

customElements.define('tmtar-object-screen', ObjectScreen);
