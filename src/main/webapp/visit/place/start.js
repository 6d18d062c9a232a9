import { css, html } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import { locator } from '../position/locator.js';
import { to } from '../shell/address.js';
import { visitor } from '../style/shared.js';
import './place-search.js';

/** The first screen: what is around the visitor, or a place of choice. */
class Start extends Component {
  static styles = [
    ...Component.styles,
    visitor,
    css`
      a.button.around {
        align-self: start;
        min-height: 52px;
        padding: 12px 24px;
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      .lead {
        font-size: 18px;
        max-width: 60ch;
      }
      tmtar-place-search {
        margin-top: 16px;
      }
    `
  ];

  firstUpdated() {
    this.emit('shown', { title: '', languages: [] });
  }

  render() {
    return html`<div class="stack">
      <h1 tabindex="-1">${t('start.title')}</h1>
      <p class="lead">${t('start.text')}</p>
      <a class="button around" href=${to('', { around: 'me' })} @click=${() => locator.start()}>
        ${icon('locate-fixed')} ${t('start.around')}
      </a>
      <p class="muted fact">${icon('shield', 16)} <span>${t('start.privacy')}</span></p>
      <tmtar-place-search></tmtar-place-search>
    </div>`;
  }
}

customElements.define('tmtar-visit-start', Start);
