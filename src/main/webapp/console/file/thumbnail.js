import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { THUMBNAIL, addressOf, kindOfStored } from './file-source.js';

/** @type {Record<import('./file-source.js').Kind, Parameters<typeof icon>[0]>} */
const ICONS = { image: 'image', model: 'box', video: 'file', audio: 'file' };

/** A small picture of a file: the image itself, or an icon of its kind. The text beside it has its name. */
class Thumbnail extends Component {
  static properties = { file: { attribute: false }, address: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: grid;
        place-items: center;
        aspect-ratio: 4 / 3;
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
      span {
        display: grid;
        justify-items: center;
        gap: 4px;
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('./file-source.js').StoredFile | null} */
    this.file = null;
    this.address = '';
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    const old = /** @type {import('./file-source.js').StoredFile | null | undefined} */ (changed.get('file'));
    if (changed.has('file') && old?.filename !== this.file?.filename) {
      this.#load();
    }
  }

  disconnectedCallback() {
    this.#revoke();
    super.disconnectedCallback();
  }

  async #load() {
    this.#revoke();
    const file = this.file;
    if (file && kindOfStored(file) === 'image') {
      const address = await addressOf(file, THUMBNAIL).catch(() => '');
      file === this.file && (this.address = address);
    }
  }

  #revoke() {
    this.address.startsWith('blob:') && URL.revokeObjectURL(this.address);
    this.address = '';
  }

  render() {
    const file = this.file;
    if (!file) {
      return null;
    }
    return this.address
      ? html`<img src=${this.address} alt="" loading="lazy" @error=${() => (this.address = '')} />`
      : html`<span>${icon(ICONS[kindOfStored(file)], 32)} ${t(`file.kind.${kindOfStored(file)}`)}</span>`;
  }
}

customElements.define('tmtar-thumbnail', Thumbnail);
