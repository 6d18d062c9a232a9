import { css, html } from '../../vendor/lit.js';
import { Component } from './component.js';

/** A place without content: a sentence, and the next step in the slot. */
class Empty extends Component {
  static properties = { heading: {}, text: {} };

  static styles = [
    ...Component.styles,
    css`
      .stack {
        align-items: start;
        max-width: 480px;
        padding: 24px 0;
      }
    `
  ];

  constructor() {
    super();
    this.heading = '';
    this.text = '';
  }

  render() {
    return html`<div class="stack">
      <h2>${this.heading}</h2>
      <p>${this.text}</p>
      <slot></slot>
    </div>`;
  }
}

customElements.define('tmtar-empty', Empty);
