import { css, html, repeat } from '../../vendor/lit.js';
import { Component } from './component.js';

/**
 * @template T
 * @typedef {object} Column
 * @property {string} label
 * @property {(row: T) => unknown} value what the cell shows
 */

/** A table, which becomes a list of cards on a narrow screen. */
class Table extends Component {
  static properties = { caption: {}, columns: { attribute: false }, rows: { attribute: false }, key: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 8px;
        border-bottom: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
        overflow-wrap: break-word;
      }
      th {
        color: var(--muted);
        font-size: var(--small);
      }
      input[type='checkbox'] {
        width: 24px;
        height: 24px;
        accent-color: var(--accent);
      }
      @media (max-width: 719px) {
        table,
        tbody,
        tr,
        td {
          display: block;
        }
        thead {
          display: none;
        }
        tr {
          margin-bottom: 12px;
          padding: 8px;
          border: 1px solid var(--line);
          border-radius: var(--radius);
        }
        td {
          overflow-wrap: anywhere;
          padding: 4px;
          border: none;
        }
        td[data-label]::before {
          content: attr(data-label);
          display: block;
          color: var(--muted);
          font-size: var(--small);
        }
      }
    `
  ];

  constructor() {
    super();
    this.caption = '';
    /** @type {Column<any>[]} */
    this.columns = [];
    /** @type {any[]} */
    this.rows = [];
    /** @type {(row: any) => unknown} */
    this.key = row => row.id;
  }

  // The roles are stated, because "display: block" would remove those of the elements.
  render() {
    return html`<table role="table">
      <caption class="spoken">${this.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${this.columns.map(({ label }) => html`<th role="columnheader" scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(this.rows, this.key, row => html`<tr role="row">
          ${this.columns.map(({ label, value }) => html`<td role="cell" data-label=${label}>${value(row)}</td>`)}
        </tr>`)}
      </tbody>
    </table>`;
  }
}

customElements.define('tmtar-table', Table);
