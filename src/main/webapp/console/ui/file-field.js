import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';
import { chooseFile } from './file-chooser.js';
import { icon } from './icon.js';
import { inputStyle } from './input-style.js';

/**
 * The file of a member of a form: its name, Choose and Remove. It emits `value` with the filename, or null, and `file` with what is
 * known about the file.
 */
class FileField extends Component {
  static properties = {
    label: {},
    name: {},
    hint: {},
    error: {},
    value: { attribute: false },
    kind: {},
    extensions: { attribute: false },
    place: { attribute: false },
    known: { attribute: false },
    disabled: { type: Boolean }
  };

  static shadowRootOptions = { ...Component.shadowRootOptions, delegatesFocus: true };

  static styles = [
    ...Component.styles,
    inputStyle,
    css`
      [role='group'] > span:first-child {
        display: block;
        font-weight: 600;
      }
      .file {
        overflow-wrap: anywhere;
      }
      .row {
        margin-top: 4px;
      }
    `
  ];

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.hint = '';
    this.error = '';
    /** @type {string | null} the filename */
    this.value = null;
    /** @type {import('../file/file-source.js').Kind | ''} */
    this.kind = '';
    /** @type {string[]} */
    this.extensions = [];
    /** @type {number | null} the place of a new file; until it is known, no file can be chosen */
    this.place = null;
    /** @type {import('../file/file-source.js').StoredFile | null} what is known about the file */
    this.known = null;
    this.disabled = false;
  }

  async #choose() {
    if (this.place === null) {
      return;
    }
    const file = await chooseFile({
      heading: this.label,
      kind: this.kind || null,
      extensions: this.extensions,
      place: this.place
    });
    if (file) {
      this.emit('value', file.filename);
      this.emit('file', file);
    }
    this.focus();
  }

  render() {
    const name = this.known?.label ?? this.value;
    const described = [this.hint ? 'hint' : '', this.error ? 'error' : ''].filter(Boolean).join(' ');
    return html`<div role="group" aria-labelledby="label" aria-describedby=${described}>
      <span id="label">${this.label}</span>
      <span class="file ${this.value ? '' : 'muted'}">${name ?? t('state.none')}</span>
      <div class="row" ?hidden=${this.disabled}>
        <button
          type="button"
          ?disabled=${this.place === null}
          aria-label=${`${t('chooser.choose')}: ${this.label}`}
          @click=${this.#choose}
        >
          ${icon('file')} ${t('chooser.choose')}
        </button>
        ${this.value
          ? html`<button type="button" aria-label=${`${t('chooser.remove')}: ${this.label}`} @click=${() => this.emit('value', null)}>
              ${icon('x')} ${t('chooser.remove')}
            </button>`
          : null}
      </div>
      ${this.hint ? html`<p id="hint" class="muted">${this.hint}</p>` : null}
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : null}
    </div>`;
  }
}

customElements.define('tmtar-file-field', FileField);
