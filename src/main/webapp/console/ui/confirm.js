import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';
import './dialog.js';
import './field.js';

/**
 * @typedef {object} Question
 * @property {string} heading
 * @property {string} text what happens, and whether it can be undone
 * @property {string} action the label of the button
 * @property {string} [typed] a name that the user has to type, for what only a backup brings back
 */

/** @type {Confirm | undefined} */
let shown;

/** The dialog that asks before something that cannot be undone. The page has one. */
class Confirm extends Component {
  static properties = { question: { state: true }, text: { state: true } };

  /** @type {(isConfirmed: boolean) => void} */
  #answer = () => {};

  constructor() {
    super();
    /** @type {Question | null} */
    this.question = null;
    this.text = '';
    shown = this;
  }

  /**
   * @param {Question} question
   * @returns {Promise<boolean>}
   */
  ask(question) {
    this.question = question;
    this.text = '';
    return new Promise(resolve => (this.#answer = resolve));
  }

  /** @param {boolean} isConfirmed */
  #close(isConfirmed) {
    this.question = null;
    this.#answer(isConfirmed);
  }

  render() {
    const { heading = '', text = '', action = '', typed = '' } = this.question ?? {};
    return html`<tmtar-dialog heading=${heading} .open=${this.question !== null} @close=${() => this.#close(false)}>
      <p>${text}</p>
      ${typed
        ? html`<tmtar-field
            autofocus
            label=${t('confirm.typed', { name: typed })}
            .value=${this.text}
            @value=${(/** @type {CustomEvent<string>} */ { detail }) => (this.text = detail)}
          ></tmtar-field>`
        : null}
      <div class="row">
        <button type="button" class="danger" ?disabled=${visible(this.text) !== visible(typed)} @click=${() => this.#close(true)}>
          ${action}
        </button>
        <button type="button" @click=${() => this.#close(false)}>${t('dialog.cancel')}</button>
      </div>
    </tmtar-dialog>`;
  }
}

/**
 * A text as the page shows it, without the white space that the user cannot see.
 *
 * @param {string} text
 */
function visible(text) {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * Asks the user.
 *
 * @param {Question} question
 */
export async function confirm(question) {
  return shown ? shown.ask(question) : false;
}

customElements.define('tmtar-confirm', Confirm);
