import { css, html } from '../../vendor/lit.js';
import { t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import { visitor } from '../style/shared.js';
import { isSavingData } from '../ui/saving.js';
import { WhenVisible } from '../ui/when-visible.js';

/** The room of the map. The map itself is loaded after the first content, when its room is visible. */
class MapFrame extends Component {
  static properties = { zones: { attribute: false }, place: { attribute: false }, state: { state: true } };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      .room {
        display: grid;
        place-items: center;
        height: min(45vh, 420px);
        min-height: 240px;
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      tmtar-visit-map {
        width: 100%;
        height: 100%;
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('../shell/api.js').VisitedZone[]} */
    this.zones = [];
    /** @type {import('../shell/api.js').Place | null} */
    this.place = null;
    /** @type {'' | 'loaded' | 'failed'} */
    this.state = '';
    new WhenVisible(this, () => isSavingData() || this.#load());
  }

  async #load() {
    try {
      await import('./visit-map.js');
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  render() {
    return html`<div class="room">
      ${this.state === 'loaded'
        ? html`<tmtar-visit-map .zones=${this.zones} .place=${this.place}></tmtar-visit-map>`
        : html`<div>
            ${this.state === 'failed' ? html`<p>${t('map.failed')}</p>` : null}
            <button type="button" @click=${() => this.#load()}>${icon('map')} ${t('map.load')}</button>
          </div>`}
    </div>`;
  }
}

customElements.define('tmtar-map-frame', MapFrame);
