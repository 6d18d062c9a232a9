import { css, html, repeat } from '../../vendor/lit.js';
import { bytes, t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import '../ui/place-picker.js';
import { Watch } from '../ui/watch.js';
import { pageOf } from './file-source.js';
import { ACCEPTED } from './upload.js';
import { uploads } from './uploads.js';

/** @typedef {import('./uploads.js').Upload} Upload */

/** @type {Record<Upload['state'], Parameters<typeof icon>[0]>} */
const ICONS = {
  checking: 'ellipsis-vertical',
  waiting: 'ellipsis-vertical',
  sending: 'upload',
  stored: 'circle-check',
  refused: 'circle-alert',
  failed: 'circle-alert',
  cancelled: 'x'
};

/** Uploads files by a button or by dropping them, with the progress of each. `top` is the place that the user administers. */
class UploadPanel extends Component {
  static properties = {
    top: { attribute: false },
    place: { attribute: false },
    visibility: { state: true },
    chosenPlace: { state: true },
    isDraggedOver: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .drop {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
        gap: 16px;
        align-items: start;
        padding: 16px;
        border: 1px dashed var(--control);
        border-radius: var(--radius);
      }
      .drop.over {
        border-color: var(--accent);
        background: var(--surface);
      }
      .drop p {
        margin-top: 8px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
      }
      .name {
        overflow-wrap: anywhere;
      }
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--accent);
      }
      .refused,
      .failed {
        color: var(--danger);
      }
      .stored {
        color: var(--good);
      }
    `
  ];

  constructor() {
    super();
    /** @type {number | null} */
    this.top = null;
    /** @type {number | null} the place that the screen shows */
    this.place = null;
    /** @type {'public' | 'protected'} */
    this.visibility = 'public';
    /** @type {number | null} */
    this.chosenPlace = null;
    this.isDraggedOver = false;
    new Watch(this, uploads);
  }

  get #target() {
    return { place: this.chosenPlace ?? this.place ?? this.top ?? 1, visibility: this.visibility };
  }

  /** @param {DragEvent} event */
  #onDrag(event) {
    event.preventDefault();
    this.isDraggedOver = event.type === 'dragover';
    if (event.type === 'drop') {
      uploads.add(event.dataTransfer?.files ?? [], this.#target);
    }
  }

  /** @param {Event} event */
  #onFiles({ target }) {
    const input = /** @type {HTMLInputElement} */ (target);
    uploads.add(input.files ?? [], this.#target);
    // The same file can be chosen again.
    input.value = '';
  }

  render() {
    return html`<div
        class=${this.isDraggedOver ? 'drop over' : 'drop'}
        role="group"
        aria-label=${t('upload.title')}
        @dragover=${this.#onDrag}
        @dragleave=${this.#onDrag}
        @drop=${this.#onDrag}
      >
        <div>
          <button type="button" class="primary" @click=${() => this.renderRoot.querySelector('input')?.click()}>
            ${icon('upload')} ${t('upload.choose')}
          </button>
          <input type="file" hidden multiple accept=${Object.values(ACCEPTED).join()} @change=${this.#onFiles} />
          <p class="muted">${t('upload.drop')}</p>
        </div>
        <tmtar-place-picker
          label=${t('upload.place')}
          .top=${this.top}
          .value=${this.#target.place}
          @value=${(/** @type {CustomEvent<number | null>} */ { detail }) => (this.chosenPlace = detail)}
        ></tmtar-place-picker>
        <tmtar-field
          type="select"
          label=${t('file.visibility')}
          .options=${[
            ['public', t('file.public')],
            ['protected', t('file.protected')]
          ]}
          .value=${this.visibility}
          @value=${(/** @type {CustomEvent<any>} */ { detail }) => (this.visibility = detail)}
        ></tmtar-field>
      </div>
      ${uploads.all.length ? this.#list() : null}`;
  }

  #list() {
    const ended = uploads.all.filter(({ state }) => ['stored', 'refused', 'failed', 'cancelled'].includes(state)).length;
    return html`<ul aria-label=${t('upload.list')}>
        ${repeat(
          uploads.all,
          ({ id }) => id,
          each => this.#row(each)
        )}
      </ul>
      <div class="row apart">
        <p role="status" class="muted">${t('upload.ended', { count: ended, total: uploads.all.length })}</p>
        <button type="button" ?disabled=${ended === 0} @click=${() => uploads.clear()}>${t('upload.clear')}</button>
      </div>`;
  }

  /** @param {Upload} each */
  #row(each) {
    const { file, state, stored } = each;
    return html`<li>
      <span class=${state}>${icon(ICONS[state])}</span>
      <div class="name">
        ${stored ? html`<a href=${pageOf(stored.filename)}>${file.name}</a>` : file.name}
        ${state === 'sending'
          ? html`<progress aria-label=${t('upload.progress', { name: file.name })} max=${file.size} .value=${each.sent}></progress>`
          : null}
        <div class=${state === 'refused' || state === 'failed' ? state : 'muted'}>${this.#text(each)}</div>
      </div>
      ${this.#action(each)}
    </li>`;
  }

  /** @param {Upload} each */
  #text({ state, reason, sent, speed, file }) {
    switch (state) {
      case 'sending': {
        const part = t('upload.sent', { sent: bytes(sent), size: bytes(file.size) });
        return sent === file.size ? t('upload.processed') : `${part}${speed ? ` · ${t('upload.speed', { speed: bytes(speed) })}` : ''}`;
      }
      case 'refused':
        return t('upload.refused', { reason });
      case 'failed':
        return t('upload.failed', { reason });
      default:
        return t(`upload.${state}`);
    }
  }

  /** @param {Upload} each */
  #action(each) {
    const { state, file } = each;
    if (state === 'failed' || state === 'cancelled') {
      return html`<button type="button" aria-label=${`${t('problem.retry')}: ${file.name}`} @click=${() => uploads.retry(each)}>
        ${t('problem.retry')}
      </button>`;
    }
    return state === 'stored' || state === 'refused'
      ? html`<span></span>`
      : html`<button type="button" aria-label=${`${t('dialog.cancel')}: ${file.name}`} @click=${() => uploads.cancel(each)}>
          ${t('dialog.cancel')}
        </button>`;
  }
}

customElements.define('tmtar-upload-panel', UploadPanel);
