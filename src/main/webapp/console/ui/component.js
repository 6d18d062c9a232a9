import { LitElement } from '../../vendor/lit.js';
import { base, buttons, layout } from '../style/shared.js';
import { language } from '../i18n/i18n.js';

/** The base class of all components. It has the shared styles, and renders again when the language changes. */
export class Component extends LitElement {
  static styles = [base, buttons, layout];

  #onLanguage = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    language.addEventListener('change', this.#onLanguage);
  }

  disconnectedCallback() {
    language.removeEventListener('change', this.#onLanguage);
    super.disconnectedCallback();
  }

  /**
   * Dispatches an event that crosses the boundaries of shadow roots.
   *
   * @param {string} type
   * @param {unknown} [detail]
   */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
