import { css, html, repeat } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';
import { icon } from './icon.js';

/** How long a message with Undo stays, in milliseconds. */
const DURATION = 10_000;

/** @typedef {{ id: number, text: string, undo: (() => unknown) | null, expired: () => unknown, duration: number }} Message */

/** @type {Toasts | undefined} */
let shown;
let lastId = 0;

/** The messages about what has been done, at the bottom of the page. The page has one of these elements. */
class Toasts extends Component {
  static properties = { messages: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        position: fixed;
        inset: auto 16px 16px auto;
        z-index: 10;
        max-width: calc(100vw - 32px);
      }
      @media (max-width: 719px) {
        /* Above Save and Discard, which are at the bottom of a narrow screen. */
        :host {
          inset: auto 16px 68px auto;
        }
      }
      .message {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-top: 8px;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--surface);
      }
    `
  ];

  constructor() {
    super();
    /** @type {Message[]} */
    this.messages = [];
    shown = this;
  }

  /** @param {Message} message */
  add(message) {
    this.messages = [...this.messages, message];
    setTimeout(() => this.#expire(message), message.duration);
  }

  /**
   * A message that the pointer or the focus is on stays.
   *
   * @param {Message} message
   */
  #expire(message) {
    if (!this.messages.includes(message)) {
      return;
    }
    if (this.renderRoot.querySelector(`[data-id="${message.id}"]:is(:hover, :focus-within)`)) {
      setTimeout(() => this.#expire(message), DURATION / 5);
    } else {
      this.#close(message);
    }
  }

  /** @param {Message} message */
  #close(message) {
    this.dismiss(message);
    message.expired();
  }

  /** @param {Message} message */
  dismiss({ id }) {
    this.messages = this.messages.filter(each => each.id !== id);
  }

  /** @param {Message} message */
  #undo(message) {
    this.dismiss(message);
    message.undo?.();
  }

  render() {
    return html`<div role="status">
      ${repeat(
        this.messages,
        ({ id }) => id,
        message => html`<div class="message" data-id=${message.id}>
          <span>${message.text}</span>
          ${message.undo
            ? html`<button type="button" @click=${() => this.#undo(message)}>${icon('undo-2')} ${t('toast.undo')}</button>`
            : null}
          <button type="button" class="icon" aria-label=${t('dialog.close')} @click=${() => this.#close(message)}>
            ${icon('x')}
          </button>
        </div>`
      )}
    </div>`;
  }
}

/**
 * Reports what was done, for 10 s.
 *
 * @param {string} text
 * @param {object} [options]
 * @param {() => unknown} [options.undo] what the button Undo does
 * @param {() => unknown} [options.expired] is called when the message goes without Undo
 * @param {number} [options.duration] in milliseconds
 * @returns {() => void} dismisses the message
 */
export function toast(text, { undo, expired = () => {}, duration = DURATION } = {}) {
  const message = { id: ++lastId, text, undo: undo ?? null, expired, duration };
  shown?.add(message);
  return () => shown?.dismiss(message);
}

customElements.define('tmtar-toasts', Toasts);
