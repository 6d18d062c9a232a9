import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';

/** The outline of what is loading. It appears after 300 ms, so that a fast response does not flicker. */
class Skeleton extends Component {
  static properties = { lines: { type: Number } };

  static styles = [
    ...Component.styles,
    css`
      div {
        animation: appear 0s 300ms both;
      }
      i {
        display: block;
        height: 20px;
        margin-bottom: 12px;
        border-radius: var(--radius);
        background: var(--line);
      }
      i:last-child {
        width: 60%;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
    `
  ];

  constructor() {
    super();
    this.lines = 4;
  }

  render() {
    return html`<span role="status" class="spoken">${t('state.loading')}</span>
      <div aria-hidden="true">${Array.from({ length: this.lines }, () => html`<i></i>`)}</div>`;
  }
}

customElements.define('tmtar-skeleton', Skeleton);
