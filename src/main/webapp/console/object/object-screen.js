import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { kindOfStored, readFile } from '../file/file-source.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { newLanguage } from '../text/languages.js';
import { TextFields, textStyles } from '../text/text-fields.js';
import { undoCreation } from '../ui/cascade.js';
import '../ui/check.js';
import { Component } from '../ui/component.js';
import { deletions } from '../ui/deletions.js';
import '../ui/field.js';
import '../ui/file-field.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import { KeptDraft } from '../ui/kept-draft.js';
import '../ui/problem.js';
import { administers } from '../ui/rights.js';
import '../ui/skeleton.js';
import { drawn } from '../zone/circle-form.js';
import '../zone/visitor-code.js';
import '../zone/zone-map.js';
import './model-preview.js';
import { objectTexts } from './object-texts.js';
import { NO_POSE, POSE, poseFaults, poseFields, poseLabels } from './pose-fields.js';
import './printed-target.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['ZoneWithSubzones']} Zone
 * @typedef {import('../file/file-source.js').StoredFile} StoredFile
 * @typedef {import('../text/texts.js').LocalizedForm} ObjectForm
 */

/** The limits of the server. */
const MAX_WIDTH = 100;
const MAX_SCALE = 1000;

const IMAGES = ['.png', '.jpg', '.jpeg', '.webp', '.gif'];
const ASSETS = ['.glb', ...IMAGES, '.mp4', '.mp3'];

/** The members above and below the texts, in the order of the form. */
const ABOVE = ['asset_file', 'asset_usdz_file', 'target_image_file', 'target_width', 'scale', 'subzone_id'];
const BELOW = ['language', 'active', ...POSE];

/** An object in a subzone: its form with its files, the preview of its model, the target to print, and where it stands. */
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
    textStyles,
    css`
      :host {
        display: block;
        max-width: 1280px;
      }
      h1 {
        overflow-wrap: anywhere;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(240px, 360px);
        gap: 24px 32px;
        margin-top: 16px;
      }
      form {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      summary {
        min-height: 24px;
        cursor: pointer;
        font-weight: 600;
      }
      .members,
      .pose {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
        gap: 16px;
        align-items: start;
      }
      .pose {
        margin-top: 12px;
      }
      .pose h3 {
        grid-column: 1 / -1;
        font-size: var(--body);
      }
      .aside {
        gap: 32px;
      }
      tmtar-zone-map {
        height: 260px;
        margin-top: 8px;
        border: 1px solid var(--line);
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
        .where,
        tmtar-visitor-code,
        tmtar-model-preview {
          display: none;
        }
        .columns {
          display: block;
        }
      }
    `
  ];

  /** @type {Form<ObjectForm>} */
  form = new Form(/** @type {any} */ (this), this.#source());
  #texts;
  #kept;
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
    this.#texts = new TextFields(this, this.form, objectTexts, () => this.#isNew);
    this.#kept = new KeptDraft(this, this.form, () => `${this.user?.id}.objects.${this.id}`);
  }

  /** @returns {import('../ui/form.js').Source<ObjectForm>} */
  #source() {
    const host = this;
    return {
      read: etag => this.#read(etag),
      write: (changes, etag) => this.#write(changes, etag),
      get fields() {
        return [...ABOVE, ...host.#texts.fields, ...BELOW];
      },
      saved: object => this.#onSaved(object),
      also: (before, saved) => objectTexts.changed(before, saved),
      get undo() {
        return host.#isNew
          ? (/** @type {ObjectForm} */ object, /** @type {string | null} */ etag) => host.#undoCreation(object, etag)
          : undefined;
      }
    };
  }

  /**
   * @param {ObjectForm} object
   * @param {string | null} ifMatch
   */
  #undoCreation(object, ifMatch) {
    const title = objectTexts.ownText(object, 'name');
    return undoCreation({ path: `/objects/${object.id}`, title, ifMatch }, () =>
      router.go(`/objects/new?subzone=${object.subzone_id}`, { replace: true })
    );
  }

  get #isNew() {
    return this.id === 'new';
  }

  /** @param {string | null} ifNoneMatch */
  async #read(ifNoneMatch) {
    if (!this.#isNew) {
      return objectTexts.read(`/objects/${this.id}`, ifNoneMatch);
    }
    const data = {
      subzone_id: Number(router.query.get('subzone')) || null,
      asset_file: null,
      asset_usdz_file: null,
      target_image_file: null,
      target_width: null,
      scale: 1,
      active: true,
      language: await newLanguage(),
      ...NO_POSE
    };
    return { data, etag: null, isUnchanged: false, total: null, links: {} };
  }

  /**
   * @param {ObjectForm} changes
   * @param {string | null} ifMatch
   */
  async #write(changes, ifMatch) {
    const base = /** @type {ObjectForm} */ (this.form.base);
    const after = { ...base, ...changes };
    try {
      await objectTexts.check(after, faultsOf(after));
      return this.#isNew
        ? await objectTexts.create('/objects/', after)
        : await objectTexts.change(`/objects/${this.id}`, base, changes, ifMatch);
    } catch (problem) {
      const { errors = [] } = /** @type {{ errors?: { pointer: string }[] }} */ (problem);
      this.#texts.showFirst(errors);
      this.#showPose(errors);
      throw problem;
    }
  }

  /**
   * Opens the pose if it has a fault.
   *
   * @param {{ pointer: string }[]} errors
   */
  #showPose(errors) {
    const details = this.renderRoot.querySelector('details');
    if (details && errors.some(({ pointer }) => POSE.includes(pointer.split('/')[1]))) {
      details.open = true;
    }
  }

  /** @param {ObjectForm} object */
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
    for (const member of ['asset_file', 'asset_usdz_file', 'target_image_file']) {
      const name = this.form.value(member);
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
      this.#showMap();
    } catch (problem) {
      this.form.problem = problem;
      this.requestUpdate();
    }
  }

  /** Shows the subzone on the small map. */
  async #showMap() {
    await this.updateComplete;
    const map = /** @type {import('../zone/zone-map.js').ZoneMap | null} */ (this.renderRoot.querySelector('tmtar-zone-map'));
    await map?.updateComplete;
    map?.showSketch({ isAtOnce: true });
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
    const object = /** @type {ObjectForm} */ (this.form.base);
    const { subzone_id: subzone } = object;
    const { etag: ifMatch } = this.form;
    const text = t('zone.deleted', { title: objectTexts.ownText(object, 'name') });
    deletions.add(text, [`/objects/${this.id}`], path => api.delete(path, { ifMatch }));
    this.#isGone = true;
    this.form.discard();
    router.go(`/zones/${this.zone?.id}?subzone=${subzone}`, { replace: true });
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
      <h1>${this.#isNew ? t('object.new') : objectTexts.ownText(form.base, 'name')}</h1>
      <div class="columns">
        ${this.#fields()}
        <div class="stack aside">
          ${this.#preview()} ${this.#target()} ${this.zone ? this.#where(this.zone) : null}
          <tmtar-visitor-code .zone=${this.zone}></tmtar-visitor-code>
        </div>
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

  /** Whether phones convert the model instead, because Quick Look ignores the scale for a file of its own. */
  get #isUsdzUnused() {
    const { form } = this;
    return Boolean(form.value('asset_usdz_file')) && form.value('scale') !== null && form.value('scale') !== 1;
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
      ${this.#kept.render()}
      <div class="members">
        ${this.#file('asset_file', '', ASSETS, t('object.assetHint'))}
        ${this.#file('asset_usdz_file', 'model', ['.usdz'], t(this.#isUsdzUnused ? 'object.usdzScaled' : 'object.usdzHint'))}
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
      </div>
      ${this.#texts.render()}
      <tmtar-check
        name="active"
        ?disabled=${this.isReadOnly}
        label=${labels.active}
        hint=${t('object.activeHint')}
        .checked=${form.value('active')}
        @value=${(/** @type {CustomEvent<boolean>} */ { detail }) => form.set('active', detail)}
      ></tmtar-check>
      ${poseFields(form, this.isReadOnly)} ${this.isReadOnly ? null : formBar(form, labels)}
      ${this.#isNew || this.isReadOnly || !this.zone
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

  /**
   * The subzone of the object on a small map.
   *
   * @param {Zone} zone
   */
  #where(zone) {
    const subzone = zone.subzones.find(({ id }) => id === this.form.value('subzone_id'));
    const sketch = {
      edited: subzone ? drawn(subzone, zone) : null,
      within: zone,
      others: [
        { ...zone, kind: zone.secret ? 'secret' : 'zone', isActive: zone.active },
        ...zone.subzones.filter(({ id }) => id !== subzone?.id).map(other => drawn(other, zone))
      ],
      isReadOnly: true
    };
    return html`<section class="where" aria-labelledby="where">
      <h2 id="where">${t('object.where')}</h2>
      <tmtar-zone-map label=${t('object.where')} compact .sketch=${sketch}></tmtar-zone-map>
      <p><a href=${`/console/zones/${zone.id}?subzone=${subzone?.id ?? ''}`}>${subzone?.title ?? zone.title}</a></p>
    </section>`;
  }

  #preview() {
    const { form } = this;
    const name = form.value('asset_file') ?? '';
    const usdz = form.value('asset_usdz_file') ?? '';
    return html`<tmtar-model-preview
      address=${this.#address('asset_file', 'asset_url')}
      filename=${name}
      alt=${this.#ownText('alt') || this.#ownText('name')}
      .reports=${[this.files[name], this.files[usdz]].filter(file => file && kindOfStored(file) === 'model')}
    ></tmtar-model-preview>`;
  }

  /** @param {import('../text/texts.js').TextName} text */
  #ownText(text) {
    return objectTexts.ownText(this.form.shown, text);
  }

  #target() {
    return html`<tmtar-printed-target
      address=${this.#address('target_image_file', 'target_image_url')}
      .width=${this.form.value('target_width')}
      name=${this.#ownText('name')}
    ></tmtar-printed-target>`;
  }

  /** @returns {Record<string, string>} */
  #labels() {
    return {
      ...this.#texts.labels,
      ...poseLabels(),
      subzone_id: t('subzone.one'),
      asset_file: t('object.asset'),
      asset_usdz_file: t('object.usdz'),
      scale: t('object.scale'),
      target_image_file: t('object.target'),
      target_width: t('object.width'),
      active: t('object.active')
    };
  }
}

/**
 * The faults of an object that the page finds itself, besides those of its texts.
 *
 * @param {ObjectForm} object
 */
function faultsOf(object) {
  const { scale, target_width: width } = object;
  const faults = poseFaults(object);
  if (!(scale > 0 && scale <= MAX_SCALE)) {
    faults.push({ pointer: '/scale', detail: t('object.scaleLimits', { max: MAX_SCALE }) });
  }
  if (width !== null && !(width > 0 && width <= MAX_WIDTH)) {
    faults.push({ pointer: '/target_width', detail: t('object.widthLimits', { max: MAX_WIDTH * 100 }) });
  }
  return faults;
}

customElements.define('tmtar-object-screen', ObjectScreen);
