import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { bytes, moment, number, t } from '../i18n/i18n.js';
import { placeLink } from '../place/place-link.js';
import { places } from '../place/places.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import '../ui/dialog.js';
import '../ui/field.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import { KeptDraft } from '../ui/kept-draft.js';
import '../ui/place-picker.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import '../ui/table.js';
import { toast } from '../ui/toast.js';
import { Watch } from '../ui/watch.js';
import './file-view.js';
import { filenameOf, kindOfStored, labelOf, pathOf, readFile } from './file-source.js';
import { reportOf } from './report.js';

/** @typedef {import('./file-source.js').StoredFile} StoredFile */
/** @typedef {import('./file-source.js').FileUse} FileUse */

/** The number of uses that are listed. */
const USES = 100;

/** One file: what it shows, its label, text, visibility and place, what uses it, and its deletion. */
class FileScreen extends Component {
  static properties = {
    user: { attribute: false },
    file: {},
    uses: { state: true },
    total: { state: true },
    others: { state: true },
    asks: { state: true },
    isDeleting: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 1080px;
      }
      h1 {
        overflow-wrap: anywhere;
      }
      .stack {
        gap: 24px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: 24px;
        align-items: start;
      }
      .form {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 16px;
        margin: 16px 0 0;
      }
      dt {
        color: var(--muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      ul {
        margin: 8px 0 0;
        padding-inline-start: 20px;
      }
      .warning {
        color: var(--warning);
      }
      .good {
        color: var(--good);
      }
    `
  ];

  /** @type {Form<StoredFile>} */
  #form = new Form(this, {
    read: ifNoneMatch => readFile(this.filename, ifNoneMatch),
    write: (changes, ifMatch) => api.put(pathOf(this.filename), changes, { ifMatch }),
    fields: ['label', 'alt', 'visibility', 'location_id']
  });
  #kept = new KeptDraft(this, this.#form, () => `${this.user?.id}.files.${this.file}`);

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** The last segment of the address. */
    this.file = '';
    /** @type {FileUse[] | null} the uses at places of the user */
    this.uses = null;
    this.total = 0;
    /** How many uses are at places of others. */
    this.others = 0;
    this.asks = false;
    this.isDeleting = false;
    new Watch(this, places);
  }

  get filename() {
    return filenameOf(this.file);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loadUses();
  }

  async #loadUses() {
    try {
      const { data, total, headers } = await api.get(`${pathOf(this.filename)}/uses`, { query: { per_page: USES } });
      this.uses = /** @type {FileUse[]} */ (data);
      this.total = total ?? this.uses.length;
      this.others = Number(headers?.get('X-Other-Uses')) || 0;
      places.loadNames(this.uses.map(({ location_id }) => location_id));
    } catch {
      // The form tells why the file cannot be read.
      this.uses = [];
    }
  }

  render() {
    const form = this.#form;
    if (form.problem) {
      return html`<tmtar-problem .problem=${form.problem} @retry=${() => form.load()}></tmtar-problem>
        <a href="/console/files">${t('file.toList')}</a>`;
    }
    const file = form.base;
    if (!file) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    return html`<div class="stack">
        <div class="row apart">
          <h1>${labelOf(file)}</h1>
          <button type="button" class="danger" @click=${this.#askToDelete}>${icon('trash-2')} ${t('event.delete')}</button>
        </div>
        ${this.#kept.render()}
        <div class="pair">
          <section aria-label=${t('file.content')}>
            <tmtar-file-view .file=${file}></tmtar-file-view>
            ${this.#facts(file)}
          </section>
          <section class="form" aria-label=${t('file.about')}>${this.#fields()}</section>
        </div>
        ${file.report
          ? html`<section aria-labelledby="report">
              <h2 id="report">${t('file.report')}</h2>
              ${reportOf(file.report)}
            </section>`
          : null}
        <section aria-labelledby="uses">
          <h2 id="uses">${t('file.uses')}</h2>
          ${this.#usesTable()}
        </section>
      </div>
      ${this.#dialog()}`;
  }

  /** @param {StoredFile} file */
  #facts(file) {
    const { media_type, size, width, height, created_at, filename } = file;
    return html`<dl>
      <dt>${t('file.type')}</dt>
      <dd>${t(`file.kind.${kindOfStored(file)}`)}, ${media_type}</dd>
      <dt>${t('file.size')}</dt>
      <dd>${bytes(size)}${width ? `, ${number(width)} × ${number(height ?? 0)}` : ''}</dd>
      <dt>${t('file.created')}</dt>
      <dd>${moment(created_at)}</dd>
      <dt>${t('file.name')}</dt>
      <dd>${filename}</dd>
    </dl>`;
  }

  #fields() {
    const form = this.#form;
    const labels = {
      label: t('file.label'),
      alt: t('file.alt'),
      visibility: t('file.visibility'),
      location_id: t('event.place')
    };
    const set = (/** @type {keyof StoredFile} */ field) => (/** @type {CustomEvent<any>} */ { detail }) =>
      form.set(field, detail === '' ? null : detail);
    return html`<tmtar-field
        name="label"
        label=${labels.label}
        hint=${t('file.labelHint')}
        .value=${form.value('label') ?? ''}
        .error=${form.errors.label ?? ''}
        @value=${set('label')}
      ></tmtar-field>
      <tmtar-field
        name="alt"
        type="textarea"
        label=${labels.alt}
        hint=${t('file.altHint')}
        .value=${form.value('alt') ?? ''}
        .error=${form.errors.alt ?? ''}
        @value=${set('alt')}
      ></tmtar-field>
      <tmtar-field
        name="visibility"
        type="select"
        label=${labels.visibility}
        hint=${t('file.visibilityHint')}
        .options=${[
          ['public', t('file.public')],
          ['protected', t('file.protected')]
        ]}
        .value=${form.value('visibility')}
        .error=${form.errors.visibility ?? ''}
        @value=${set('visibility')}
      ></tmtar-field>
      <tmtar-place-picker
        name="location_id"
        label=${labels.location_id}
        hint=${t('file.placeHint')}
        required
        .top=${this.user?.admin_location_id ?? null}
        .value=${form.value('location_id')}
        .error=${form.errors.location_id ?? ''}
        @value=${set('location_id')}
      ></tmtar-place-picker>
      ${formBar(form, labels)}`;
  }

  #usesTable() {
    if (!this.uses) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    return html`${this.uses.length
      ? html`<tmtar-table
          caption=${t('file.uses')}
          .key=${(/** @type {FileUse} */ { resource, id }) => `${resource}/${id}`}
          .columns=${this.#columns()}
          .rows=${this.uses}
        ></tmtar-table>`
      : this.others
        ? null
        : html`<p class="muted">${t('file.unused')}</p>`}
    ${this.total > this.uses.length ? html`<p class="muted">${t('list.total', { count: this.total })}</p>` : null}
    ${this.others ? html`<p class="muted">${t('file.otherUses', { count: this.others })}</p>` : null}`;
  }

  /** @returns {import('../ui/table.js').Column<FileUse>[]} */
  #columns() {
    return [
      { label: t('text.title'), value: ({ resource, id, title }) => html`<a href=${`/console/${resource}/${id}`}>${title}</a>` },
      { label: t('file.type'), value: ({ resource }) => t(`resource.${resource}`) },
      { label: t('event.place'), value: ({ location_id }) => placeLink(location_id) }
    ];
  }

  async #askToDelete() {
    await this.#loadUses();
    this.asks = true;
  }

  #dialog() {
    /** @type {FileUse[]} */
    const uses = this.uses ?? [];
    return html`<tmtar-dialog heading=${t('file.deleteHeading')} .open=${this.asks} @close=${() => (this.asks = false)}>
      <p>${t('file.deleteText')}</p>
      ${uses.length
        ? html`<p>${icon('triangle-alert', 16)} ${t('file.deleteUsed', { count: this.total })}</p>
            <ul>
              ${uses.map(({ resource, id, title }) => html`<li><a href=${`/console/${resource}/${id}`}>${title}</a></li>`)}
            </ul>`
        : null}
      ${this.others ? html`<p class="warning">${t('file.deleteOthers', { count: this.others })}</p>` : null}
      <div class="row">
        <button type="button" class="danger" ?disabled=${this.isDeleting || this.others > 0} @click=${() => this.#delete(uses.length > 0)}>
          ${uses.length ? t('file.deleteForce') : t('event.delete')}
        </button>
        <button type="button" @click=${() => (this.asks = false)}>${t('dialog.cancel')}</button>
      </div>
    </tmtar-dialog>`;
  }

  /** @param {boolean} force whether the uses are cleared, which the user has seen */
  async #delete(force) {
    this.isDeleting = true;
    try {
      await api.delete(pathOf(this.filename), { query: { force: force || null }, ifMatch: this.#form.etag });
      this.#form.discard();
      toast(t('file.deleted'));
      router.go('/files');
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 409) {
        // Something has begun to use the file.
        await this.#loadUses();
      }
      if (problem instanceof Problem && problem.status === 412) {
        await this.#form.load();
      }
      toast(explain(problem).text);
    } finally {
      this.isDeleting = false;
    }
  }
}

customElements.define('tmtar-file', FileScreen);
