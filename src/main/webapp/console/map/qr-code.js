import { css, html, svg } from '../../vendor/lit.js';
import { encode } from '../../vendor/uqr.js';
import { Component } from '../ui/component.js';

/** The quiet zone around the code in modules, as the standard requires. */
const BORDER = 4;

/** The QR code of a text, black on white in every theme, so that every camera reads it. */
class QrCode extends Component {
  static properties = { text: {}, label: {} };

  static styles = [
    ...Component.styles,
    css`
      svg {
        display: block;
        width: 192px;
        height: 192px;
        background: #ffffff;
      }
    `
  ];

  constructor() {
    super();
    this.text = '';
    /** The name for screen readers. */
    this.label = '';
  }

  render() {
    const { data, size } = encode(this.text, { ecc: 'M', border: BORDER });
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
      ${svg`<path fill="#000000" d=${pathOf(data)} />`}
    </svg>`;
  }
}

/**
 * The dark modules, each row as horizontal bars.
 *
 * @param {boolean[][]} rows
 */
function pathOf(rows) {
  return rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
}

customElements.define('tmtar-qr-code', QrCode);
