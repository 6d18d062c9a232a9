import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { addressOf, kindOfStored, labelOf } from './file-source.js';

/** The width in which an image is shown, one of those that the server makes. */
const WIDTH = 1280;

const GLB = 'model/gltf-binary';

/** What a file shows: an image, a model that can be turned, a video, or audio. All files can be saved. */
class FileView extends Component {
  static properties = { file: { attribute: false }, address: { state: true }, hasFailed: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      .frame {
        display: grid;
        place-items: center;
        aspect-ratio: 4 / 3;
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--muted);
        text-align: center;
      }
      img,
      iframe,
      video {
        width: 100%;
        height: 100%;
        border: 0;
        object-fit: contain;
      }
      audio {
        width: 100%;
        padding: 16px;
      }
      p {
        padding: 16px;
      }
      .row {
        margin-top: 8px;
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('./file-source.js').StoredFile | null} */
    this.file = null;
    this.address = '';
    this.hasFailed = false;
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    const old = /** @type {import('./file-source.js').StoredFile | null | undefined} */ (changed.get('file'));
    if (changed.has('file') && (old?.filename !== this.file?.filename || old?.visibility !== this.file?.visibility)) {
      this.#load();
    }
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('message', this.#onMessage);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#onMessage);
    this.#revoke();
    super.disconnectedCallback();
  }

  /** @param {MessageEvent} event */
  #onMessage = event => {
    const frame = this.renderRoot.querySelector('iframe');
    if (event.origin === location.origin && frame && event.source === frame.contentWindow && event.data?.model === 'failed') {
      this.hasFailed = true;
    }
  };

  async #load() {
    this.#revoke();
    this.hasFailed = false;
    const file = this.file;
    if (file) {
      const address = await addressOf(file, kindOfStored(file) === 'image' ? WIDTH : null).catch(() => null);
      file.filename === this.file?.filename && (address === null ? (this.hasFailed = true) : (this.address = address));
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
    return html`<div class="frame">${this.hasFailed ? html`<p>${t('file.notShown')}</p>` : this.#content(file)}</div>
      ${this.address
        ? html`<div class="row">
            <a class="button" href=${this.address.split('?')[0]} download=${labelOf(file)}>${icon('download')} ${t('file.download')}</a>
          </div>`
        : null}`;
  }

  /** @param {import('./file-source.js').StoredFile} file */
  #content(file) {
    if (!this.address) {
      return null;
    }
    const alt = file.alt ?? '';
    const name = alt || labelOf(file);
    const fail = () => (this.hasFailed = true);
    switch (kindOfStored(file)) {
      case 'image':
        return html`<img src=${this.address} alt=${alt} @error=${fail} />`;
      case 'video':
        return html`<video src=${this.address} aria-label=${name} controls preload="metadata" @error=${fail}></video>`;
      case 'audio':
        return html`<audio src=${this.address} aria-label=${name} controls preload="metadata" @error=${fail}></audio>`;
      default:
        return this.#model(file, name);
    }
  }

  /**
   * @param {import('./file-source.js').StoredFile} file
   * @param {string} name
   */
  #model(file, name) {
    if (file.media_type === GLB) {
      const query = new URLSearchParams({ src: this.address, alt: name });
      return html`<iframe title=${t('file.model')} src=${`/console/model.html?${query}`}></iframe>`;
    }
    return html`<p>${t('file.usdz')}</p>`;
  }
}

customElements.define('tmtar-file-view', FileView);
