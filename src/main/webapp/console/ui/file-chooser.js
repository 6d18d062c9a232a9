import { css, html, repeat } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { bytes, t } from '../i18n/i18n.js';
import { labelOf } from '../file/file-source.js';
import '../file/thumbnail.js';
import { refusalOf, upload } from '../file/upload.js';
import { Component } from './component.js';
import './dialog.js';
import './field.js';
import { icon } from './icon.js';
import { explain } from './problem.js';
import './problem.js';
import './skeleton.js';

/**
 * @typedef {import('../file/file-source.js').StoredFile} StoredFile
 * @typedef {import('../file/file-source.js').Kind} Kind
 *
 * @typedef {object} Wanted
 * @property {string} heading
 * @property {Kind | null} kind the only kind that is offered; null for all
 * @property {string[]} extensions those of the types that are accepted, such as `.glb`
 * @property {number} place the location of what uses the file, which decides the files that are offered; new files belong to it
 */

/** The number of files that are offered at a time. */
const PER_PAGE = 24;

/** The maximum number of pages that are read at a time to find files of the accepted types. */
const MAX_PAGES = 5;

/** How long the search waits for the next letter, in milliseconds. */
const PAUSE = 300;

/** How many bytes have to be sent before the speed is known. */
const MIN_MEASURED = 65_536;

/** The dialog that chooses a file of the server, or uploads one with its progress. */
class FileChooser extends Component {
  static properties = {
    wanted: { state: true },
    files: { state: true },
    total: { state: true },
    problem: { state: true },
    fault: { state: true },
    sent: { state: true },
    sending: { state: true },
    isDraggedOver: { state: true },
    isLoading: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .drop {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 8px;
        padding: 12px;
        border: 1px dashed var(--control);
        border-radius: var(--radius);
      }
      .drop.over {
        border-color: var(--accent);
        background: var(--surface);
      }
      .error {
        color: var(--danger);
        overflow-wrap: anywhere;
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        display: flex;
        flex-direction: column;
        align-items: stretch;
        gap: 4px;
        width: 100%;
        padding: 4px;
        text-align: start;
      }
      li span {
        display: -webkit-box;
        overflow: hidden;
        font-size: var(--small);
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `
  ];

  /** @type {(file: StoredFile | null) => void} */
  #answer = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #search = '';
  #abort = new AbortController();
  /** @type {AbortController | null} */
  #upload = null;
  #startedAt = 0;
  #page = 1;

  constructor() {
    super();
    /** @type {Wanted | null} */
    this.wanted = null;
    /** @type {StoredFile[] | null} */
    this.files = null;
    this.total = 0;
    /** @type {unknown} */
    this.problem = null;
    /** Why the upload was refused. */
    this.fault = '';
    this.sent = 0;
    /** @type {File | null} */
    this.sending = null;
    this.isDraggedOver = false;
    this.isLoading = false;
  }

  /**
   * @param {Wanted} wanted
   * @returns {Promise<StoredFile | null>}
   */
  ask(wanted) {
    this.wanted = wanted;
    this.fault = '';
    this.#search = '';
    this.#load(1);
    return new Promise(resolve => (this.#answer = resolve));
  }

  /** @param {StoredFile | null} file */
  #close(file) {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#endUpload();
    this.wanted = null;
    this.files = null;
    this.#answer(file);
  }

  /** @param {number} page */
  async #load(page) {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.isLoading = true;
    if (page === 1) {
      this.files = null;
    }
    /** @type {StoredFile[]} */
    const files = [];
    try {
      // The API filters by kind only, so a page may have no file of an accepted type.
      let last = page;
      for (; ; last++) {
        const query = {
          kind: this.wanted?.kind,
          usable_at: this.wanted?.place,
          q: this.#search || null,
          sort: '-updated',
          page: last,
          per_page: PER_PAGE
        };
        const { data, total } = await api.get('/files/', { query, signal });
        files.push(.../** @type {StoredFile[]} */ (data).filter(file => this.#isWanted(file.filename)));
        this.total = Math.ceil((total ?? 0) / PER_PAGE);
        if (files.length >= PER_PAGE || last >= this.total || last >= page + MAX_PAGES - 1) {
          break;
        }
      }
      const known = page === 1 ? [] : (this.files ?? []);
      this.#page = last;
      this.files = [...known, ...files];
      this.problem = null;
      page > 1 && this.#focus(known.length);
    } catch (problem) {
      this.problem = signal.aborted ? this.problem : problem;
    } finally {
      // A load that another one has replaced leaves the state to it.
      this.isLoading = signal.aborted && this.isLoading;
    }
  }

  /**
   * Moves the focus to the first of the files that were added, because the button under it may be gone.
   *
   * @param {number} index
   */
  async #focus(index) {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`li:nth-child(${index + 1}) button`))?.focus();
  }

  /** @param {string} filename */
  #isWanted(filename) {
    return this.wanted?.extensions.some(extension => filename.toLowerCase().endsWith(extension)) ?? false;
  }

  /** @param {CustomEvent<string>} event */
  #onSearch({ detail }) {
    clearTimeout(this.#timer);
    this.#search = detail.trim();
    this.#timer = setTimeout(() => this.#load(1), PAUSE);
  }

  /** @param {File | undefined} file */
  async #send(file) {
    const wanted = this.wanted;
    if (!file || !wanted || this.sending) {
      return;
    }
    const fault = this.#isWanted(file.name)
      ? await refusalOf(file, wanted.kind)
      : t('chooser.only', { types: wanted.extensions.join(', ') });
    // The dialog can be closed by then, or ask for another file.
    if (this.wanted !== wanted || this.sending) {
      return;
    }
    this.fault = fault;
    if (fault) {
      return;
    }
    this.sending = file;
    this.sent = 0;
    this.#startedAt = performance.now();
    this.#upload = new AbortController();
    const { signal } = this.#upload;
    try {
      const stored = await upload(file, { place: wanted.place, signal, onProgress: sent => (this.sent = sent) });
      signal.aborted || this.#close(stored);
    } catch (problem) {
      if (!signal.aborted) {
        this.fault = explain(problem).text;
        this.#endUpload();
      }
    }
  }

  /** Ends the upload. Its late result has no effect. */
  #endUpload() {
    this.#upload?.abort();
    this.#upload = null;
    this.sending = null;
  }

  /** @param {DragEvent} event */
  #onDrag(event) {
    event.preventDefault();
    this.isDraggedOver = event.type === 'dragover';
    if (event.type === 'drop') {
      this.#send(event.dataTransfer?.files[0]);
    }
  }

  render() {
    const wanted = this.wanted;
    return html`<tmtar-dialog heading=${wanted?.heading ?? ''} .open=${wanted !== null} @close=${() => this.#close(null)}>
      ${wanted ? html`${this.#uploadArea(wanted)} ${this.#stored()}` : null}
    </tmtar-dialog>`;
  }

  /** @param {Wanted} wanted */
  #uploadArea({ extensions }) {
    return html`<div
      class=${this.isDraggedOver ? 'drop over' : 'drop'}
      @dragover=${this.#onDrag}
      @dragleave=${this.#onDrag}
      @drop=${this.#onDrag}
    >
      ${this.sending ? this.#progress(this.sending) : this.#uploadButton(extensions)}
      <p role="alert" class="error">${this.fault}</p>
    </div>`;
  }

  /** @param {string[]} extensions */
  #uploadButton(extensions) {
    return html`<button type="button" @click=${() => this.renderRoot.querySelector('input')?.click()}>
        ${icon('upload')} ${t('chooser.upload')}
      </button>
      <span class="muted">${t('chooser.drop', { types: extensions.join(', ') })}</span>
      <input
        type="file"
        hidden
        accept=${extensions.join()}
        @change=${(/** @type {Event} */ { target }) => {
          const input = /** @type {HTMLInputElement} */ (target);
          this.#send(input.files?.[0]);
          input.value = '';
        }}
      />`;
  }

  /** @param {File} file */
  #progress({ name, size }) {
    const seconds = (performance.now() - this.#startedAt) / 1000;
    const speed = this.sent > MIN_MEASURED ? t('chooser.speed', { speed: bytes(this.sent / seconds) }) : '';
    return html`<span>${name}</span>
      <progress aria-label=${t('chooser.progress')} max=${size} .value=${Math.min(this.sent, size)}></progress>
      <span class="muted">${t('chooser.sent', { sent: bytes(Math.min(this.sent, size)), size: bytes(size) })} ${speed}</span>
      <button type="button" @click=${this.#endUpload}>${t('dialog.cancel')}</button>`;
  }

  #stored() {
    return html`<tmtar-field
        type="search"
        label=${t('chooser.search')}
        .value=${this.#search}
        @value=${this.#onSearch}
      ></tmtar-field>
      ${this.#list()}`;
  }

  #list() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${() => this.#load(1)}></tmtar-problem>`;
    }
    if (!this.files) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    return html`${this.files.length === 0 ? html`<p class="muted">${t(this.#search ? 'chooser.none' : 'chooser.empty')}</p>` : null}
      <ul>
        ${repeat(
          this.files,
          ({ id }) => id,
          file => html`<li>
            <button type="button" @click=${() => this.#close(file)}>
              <tmtar-thumbnail .file=${file}></tmtar-thumbnail>
              <span>${labelOf(file)}</span>
              <span class="muted">${bytes(file.size)}</span>
            </button>
          </li>`
        )}
      </ul>
      ${this.#page < this.total
        ? html`<div class="row">
            <button type="button" ?disabled=${this.isLoading} @click=${() => this.#load(this.#page + 1)}>${t('chooser.more')}</button>
          </div>`
        : null}`;
  }
}

customElements.define('tmtar-file-chooser', FileChooser);

/** @type {FileChooser | undefined} */
let shown;

/**
 * Lets the user choose a file, or upload one.
 *
 * @param {Wanted} wanted
 * @returns {Promise<StoredFile | null>} null if the user chooses none
 */
export function chooseFile(wanted) {
  if (!shown) {
    shown = /** @type {FileChooser} */ (document.createElement('tmtar-file-chooser'));
    document.body.append(shown);
  }
  return shown.ask(wanted);
}
