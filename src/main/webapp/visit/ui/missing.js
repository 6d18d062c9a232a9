import { html } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { to } from '../shell/address.js';
import { visitor } from '../style/shared.js';

/** What stands at an address that names nothing visitors see, whether it does not exist, is secret, inactive or not public. */
class Missing extends Component {
  static styles = [...Component.styles, visitor];

  firstUpdated() {
    this.emit('shown', { title: t('problem.notFound'), languages: [] });
  }

  render() {
    return html`<div class="stack">
      <h1 tabindex="-1">${t('problem.notFound')}</h1>
      <p>${t('problem.notFoundText')}</p>
      <p><a class="button" href=${to('')}>${t('shell.home')}</a></p>
    </div>`;
  }
}

customElements.define('tmtar-missing', Missing);
