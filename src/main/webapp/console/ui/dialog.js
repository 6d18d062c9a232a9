import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';
import { icon } from './icon.js';

/** A modal dialog. It emits `close` when the user closes it; a permanent one has no way to do so. */
export class Dialog extends Component {
  static properties = { heading: {}, open: { type: Boolean, reflect: true }, permanent: { type: Boolean } };

  static styles = [
    ...Component.styles,
    css`
      dialog {
        width: min(560px, calc(100vw - 32px));
        max-height: calc(100vh - 32px);
        padding: 24px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--page);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }
      .apart {
        flex-wrap: nowrap;
        align-items: start;
      }
      h2 {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .body {
        display: flex;
        flex-direction: column;
        gap: 16px;
        margin-top: 16px;
      }
    `
  ];

  constructor() {
    super();
    this.heading = '';
    this.open = false;
    this.permanent = false;
  }

  updated() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.open && !dialog?.open) {
      dialog?.showModal();
      this.#focusFirst();
    } else if (!this.open && dialog?.open) {
      dialog.close();
    }
  }

  /** Moves the focus to the element with `autofocus`. Otherwise the button that closes the dialog has it. */
  async #focusFirst() {
    const first = /** @type {Component | null} */ (this.querySelector('[autofocus]'));
    await first?.updateComplete;
    first?.focus();
  }

  /** @param {Event} event */
  #onCancel(event) {
    // The element that opened the dialog decides.
    event.preventDefault();
    this.permanent || this.emit('close');
  }

  /**
   * Opens a permanent dialog again. Chromium closes a dialog at the second Escape even if the first one was prevented.
   *
   * @param {Event} event
   */
  #onClose({ target }) {
    const isClosed = !(/** @type {HTMLDialogElement} */ (target).open);
    if (this.open && isClosed) {
      this.permanent ? this.requestUpdate() : this.emit('close');
    }
  }

  render() {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#onCancel} @close=${this.#onClose}>
      <div class="row apart">
        <h2 id="heading">${this.heading}</h2>
        ${this.permanent
          ? null
          : html`<button type="button" class="icon" aria-label=${t('dialog.close')} @click=${() => this.emit('close')}>
              ${icon('x')}
            </button>`}
      </div>
      <div class="body"><slot></slot></div>
    </dialog>`;
  }
}

customElements.define('tmtar-dialog', Dialog);
