import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { chooseFile } from '../ui/file-chooser.js';
import { icon } from '../ui/icon.js';
import { explain } from '../ui/problem.js';
import { toast } from '../ui/toast.js';
import { addressOf, pageOf, pathOf, readFile } from './file-source.js';
import { ACCEPTED, refusalOf, upload } from './upload.js';

/** @typedef {import('./file-source.js').StoredFile} StoredFile */

/** The width in which the form shows an image, one of those that the server makes. */
const WIDTH = 640;

/**
 * The image of a resource: the picture, which can be chosen, uploaded, dropped, or removed, and its text for people who cannot see it.
 * It emits `value` with the filename, or null, and `loaded` when the picture or its text is known.
 */
export class ImageField extends Component {
  static properties = {
    name: {},
    value: { attribute: false },
    place: { attribute: false },
    address: { attribute: false },
    error: {},
    disabled: { type: Boolean },
    file: { state: true },
    shown: { state: true },
    text: { state: true },
    sent: { state: true },
    fault: { state: true },
    isDraggedOver: { state: true }
  };

  static shadowRootOptions = { ...Component.shadowRootOptions, delegatesFocus: true };

  static styles = [
    ...Component.styles,
    css`
      .box {
        display: grid;
        grid-template-columns: minmax(0, 320px) minmax(0, 1fr);
        gap: 16px;
        align-items: start;
        margin-top: 8px;
        padding: 16px;
        border: 1px dashed var(--control);
        border-radius: var(--radius);
      }
      .box.over {
        border-color: var(--accent);
        background: var(--surface);
      }
      .picture {
        display: grid;
        place-items: center;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--muted);
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .error {
        color: var(--danger);
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
      @media (hover: none) {
        /* Files cannot be dropped on a touch screen. */
        .drop {
          display: none;
        }
      }
      @media (max-width: 719px) {
        .box {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `
  ];

  /** @type {AbortController | null} */
  #upload = null;

  constructor() {
    super();
    this.name = '';
    /** @type {string | null} the filename */
    this.value = null;
    /** @type {number | null} the location of the resource, to which a new file belongs */
    this.place = null;
    /** @type {string | null} the address that the resource states for its image; null for an image that was just chosen */
    this.address = null;
    this.error = '';
    this.disabled = false;
    /** @type {StoredFile | null} what is known about the file, if the user administers it */
    this.file = null;
    /** The address of the picture. */
    this.shown = '';
    /** The text that is being typed. */
    this.text = '';
    /** @type {number | null} the part of an upload that was sent; null if there is no upload */
    this.sent = null;
    this.fault = '';
    this.isDraggedOver = false;
  }

  /** The address of the picture, for the preview. */
  get shownAddress() {
    return this.shown;
  }

  /** The text for people who cannot see the image, for the preview. */
  get alt() {
    return this.file?.alt ?? '';
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('value')) {
      this.#load();
    }
  }

  disconnectedCallback() {
    this.#show('');
    super.disconnectedCallback();
  }

  async #load() {
    const filename = this.value;
    if (this.file?.filename !== filename) {
      this.file = null;
    }
    this.text = this.file?.alt ?? '';
    if (!filename) {
      this.#show('');
      return;
    }
    this.address && this.#show(this.address);
    try {
      const file = this.file ?? (await readFile(filename)).data;
      if (filename === this.value) {
        this.file = file;
        this.text = file.alt ?? '';
        this.address || this.#show(await addressOf(file, WIDTH));
      }
    } catch (problem) {
      // The file of a place above is used here, and others write its text.
      if (!(problem instanceof Problem)) {
        throw problem;
      }
    }
    this.emit('loaded');
  }

  /** @param {string} address */
  #show(address) {
    this.shown.startsWith('blob:') && URL.revokeObjectURL(this.shown);
    this.shown = address;
  }

  async #choose() {
    if (this.place === null) {
      return;
    }
    const file = await chooseFile({
      heading: t('image.one'),
      kind: 'image',
      extensions: ACCEPTED.image.split(','),
      place: this.place
    });
    file && this.#take(file);
  }

  /** @param {StoredFile} file */
  #take(file) {
    this.file = file;
    this.fault = '';
    this.emit('value', file.filename);
  }

  /** Removes the image. The focus moves to the button that chooses another one, because the button of the removal is gone. */
  async #remove() {
    this.emit('value', null);
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.choose'))?.focus();
  }

  /** @param {DragEvent} event */
  async #onDrag(event) {
    event.preventDefault();
    this.isDraggedOver = event.type === 'dragover' && !this.disabled;
    const file = event.dataTransfer?.files[0];
    if (event.type !== 'drop' || !file || this.disabled || this.sent !== null) {
      return;
    }
    const { place } = this;
    if (place === null) {
      this.fault = t('image.placeMissing');
      return;
    }
    this.fault = await refusalOf(file, 'image');
    if (this.fault) {
      return;
    }
    this.sent = 0;
    this.#upload = new AbortController();
    const { signal } = this.#upload;
    try {
      const onProgress = (/** @type {number} */ sent) => (this.sent = Math.min(1, sent / file.size));
      this.#take(await upload(file, { place, signal, onProgress }));
    } catch (problem) {
      this.fault = signal.aborted ? '' : explain(problem).text;
    } finally {
      this.sent = null;
      this.#upload = null;
    }
  }

  /** Saves the text of the file, which all its uses share. */
  async #saveText() {
    const file = this.file;
    const text = this.text.trim() || null;
    if (!file || text === textOf(file)) {
      return;
    }
    try {
      const saved = await this.#write(file, text);
      toast(t('image.altSaved'), { undo: () => this.#undo(saved, file) });
    } catch (problem) {
      if (problem instanceof Problem && problem.isStale) {
        this.fault = t('image.altChanged', { text: textOf(this.file) ?? t('state.none') });
      } else {
        toast(explain(problem).text);
      }
    }
  }

  /**
   * @param {StoredFile} saved
   * @param {StoredFile} before
   */
  async #undo(saved, before) {
    try {
      await this.#write(saved, textOf(before));
    } catch (problem) {
      toast(explain(problem).text);
    }
  }

  /**
   * Writes the text of a file.
   *
   * @param {StoredFile} file as the user has seen it
   * @param {string | null} alt
   * @returns {Promise<StoredFile>}
   * @throws {Problem} if another editor has changed the text. What the user has typed then stays in the field
   */
  async #write(file, alt) {
    try {
      const { data } = await api.put(pathOf(file.filename), { alt }, { ifMatch: `"${file.version}"` });
      this.file = data;
      this.text = alt ?? '';
      this.fault = '';
      this.emit('loaded');
      return data;
    } catch (problem) {
      if (!(problem instanceof Problem && problem.isStale)) {
        throw problem;
      }
      const { data: theirs } = await readFile(file.filename);
      if (textOf(theirs) === textOf(file)) {
        return this.#write(theirs, alt);
      }
      this.file = theirs;
      throw problem;
    }
  }

  render() {
    return html`<h2 id="label">${t('image.one')}</h2>
      <div
        class=${this.isDraggedOver ? 'box over' : 'box'}
        role="group"
        aria-labelledby="label"
        @dragover=${this.#onDrag}
        @dragleave=${this.#onDrag}
        @drop=${this.#onDrag}
      >
        <div class="picture">
          ${this.shown ? html`<img src=${this.shown} alt=${this.alt} @error=${() => this.#show('')} />` : html`<span>${t('image.none')}</span>`}
        </div>
        <div class="stack">
          ${this.disabled ? null : this.#controls()}
          <div role="alert">
            ${this.fault || this.error ? html`<p class="error">${this.fault || this.error}</p>` : null}
          </div>
          ${this.file ? this.#altField(this.file) : null}
        </div>
      </div>`;
  }

  #controls() {
    return html`<div class="row">
        <button type="button" class="choose" ?disabled=${this.place === null} @click=${this.#choose}>
          ${icon('image')} ${t(this.value ? 'image.replace' : 'image.choose')}
        </button>
        ${this.value
          ? html`<button type="button" @click=${this.#remove}>${icon('x')} ${t('image.remove')}</button>`
          : null}
      </div>
      ${this.sent === null
        ? html`<p class=${this.place === null ? 'muted' : 'muted drop'}>${t(this.place === null ? 'image.placeMissing' : 'image.drop')}</p>`
        : html`<progress aria-label=${t('image.sending')} max="1" .value=${this.sent}></progress>
            <button type="button" @click=${() => this.#upload?.abort()}>${t('dialog.cancel')}</button>`}`;
  }

  /** @param {StoredFile} file */
  #altField(file) {
    return html`<tmtar-field
        type="textarea"
        rows="2"
        label=${t('file.alt')}
        hint=${t('image.altHint')}
        .value=${this.text}
        @value=${(/** @type {CustomEvent<string>} */ event) => {
          event.stopPropagation();
          this.text = event.detail;
        }}
        @focusout=${this.#saveText}
      ></tmtar-field>
      <a href=${pageOf(file.filename)}>${t('image.file')}</a>`;
  }
}

/** @param {StoredFile | null} file */
function textOf(file) {
  return file?.alt ?? null;
}

customElements.define('tmtar-image-field', ImageField);
