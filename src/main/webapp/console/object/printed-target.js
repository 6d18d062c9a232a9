import { css, html } from '../../vendor/lit.js';
import { number, t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';

/** The pixels of CSS for each metre: 96 for each inch. Printers keep this size when they print at 100 %. */
const PIXELS_PER_METRE = 96 / 0.0254;

/** The width in metres that a printer prints on A4, upright or across. */
const PRINTABLE = [0.19, 0.277];

/** The image that a phone recognises, in the true size of its print. */
class PrintedTarget extends Component {
  static properties = { address: {}, name: {}, width: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      .paper {
        max-height: 480px;
        margin: 8px 0;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: #ffffff;
      }
      img {
        display: block;
        height: auto;
      }
      img.unknown {
        max-width: 100%;
      }
      @media print {
        h2,
        p,
        .row {
          display: none;
        }
        .paper {
          max-height: none;
          margin: 0;
          border: none;
          overflow: visible;
        }
      }
    `
  ];

  constructor() {
    super();
    this.address = '';
    this.name = '';
    /** @type {number | null} in metres */
    this.width = null;
  }

  render() {
    if (!this.address) {
      return html`<section aria-labelledby="target">
        <h2 id="target">${t('object.printed')}</h2>
        <p class="muted">${t('object.noTarget')}</p>
      </section>`;
    }
    const width = this.width ?? 0;
    const isKnown = width > 0;
    const centimetres = number(Number((width * 100).toFixed(1)));
    return html`<section aria-labelledby="target">
      <h2 id="target">${t('object.printed')}</h2>
      <p class="muted">${isKnown ? t('object.trueSize', { width: centimetres }) : t('object.noWidth')}</p>
      <div class="paper" tabindex="0" role="group" aria-label=${t('object.printed')}>
        <img
          class=${isKnown ? '' : 'unknown'}
          src=${this.address}
          alt=${t('object.targetOf', { name: this.name })}
          width=${isKnown ? Math.round(width * PIXELS_PER_METRE) : 'auto'}
        />
      </div>
      ${isKnown ? html`<p>${paper(width)}</p>` : null}
      <div class="row">
        <button type="button" ?disabled=${!isKnown} @click=${() => print()}>${icon('printer')} ${t('object.print')}</button>
      </div>
    </section>`;
  }
}

/** @param {number} width in metres */
function paper(width) {
  return width <= PRINTABLE[0] ? t('object.fits') : width <= PRINTABLE[1] ? t('object.fitsAcross') : t('object.tooWide');
}

customElements.define('tmtar-printed-target', PrintedTarget);
