import { css, html, svg } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { day, number, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { explain } from '../ui/problem.js';
import { saveFile } from '../ui/save-file.js';
import { toast } from '../ui/toast.js';
import { Watch } from '../ui/watch.js';

/** The height of the drawing, and the width of a day in it. */
const HEIGHT = 100;
const STEP = 10;

/** @typedef {{ date: string, visits: number | null, events: number, changes: number }} Day visits are null if they are not published */
/** @typedef {'visits' | 'events' | 'changes'} Measure */

/** @type {Measure[]} */
const MEASURES = ['visits', 'events', 'changes'];

/** The last days as a chart of one measure, which the address states, and as a table of all. */
class Days extends Component {
  static properties = { days: { attribute: false }, place: { attribute: false }, isBusy: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        gap: 24px;
        margin-top: 12px;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 12px 0 0;
        padding: 0;
        border: none;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 24px;
      }
      .chart {
        display: grid;
        grid-template: 200px auto / auto minmax(0, 1fr);
        gap: 4px 8px;
        align-self: start;
        color: var(--muted);
        font-size: var(--small);
      }
      .values,
      .dates {
        display: flex;
        justify-content: space-between;
      }
      .values {
        flex-direction: column;
        text-align: end;
      }
      .dates {
        grid-column: 2;
      }
      svg {
        width: 100%;
        height: 200px;
        border-bottom: 1px solid var(--control);
        border-inline-start: 1px solid var(--control);
        background: linear-gradient(var(--line), var(--line)) 0 50% / 100% 1px no-repeat;
      }
      rect {
        fill: var(--accent);
      }
      .table {
        max-height: 240px;
        /* Texts for screen readers in it do not make the page longer. */
        position: relative;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 4px 8px;
        border-bottom: 1px solid var(--line);
        text-align: end;
        font-weight: 400;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--surface);
        color: var(--muted);
        font-size: var(--small);
      }
      th:first-child {
        text-align: start;
        white-space: nowrap;
      }
    `
  ];

  constructor() {
    super();
    /** @type {Day[]} */
    this.days = [];
    /** The place whose visits can be downloaded. */
    this.place = 0;
    this.isBusy = false;
    new Watch(this, router);
  }

  /** @returns {Measure} */
  get #measure() {
    const stated = MEASURES.find(measure => measure === router.query.get('chart'));
    return stated ?? (this.days.some(({ visits }) => visits) ? 'visits' : 'changes');
  }

  render() {
    const measure = this.#measure;
    return html`<fieldset>
        <legend class="spoken">${t('overview.measure')}</legend>
        ${MEASURES.map(
          each => html`<label>
            <input
              type="radio"
              name="measure"
              .checked=${each === measure}
              @change=${() => router.change({ chart: each }, { replace: true })}
            />
            ${t(`overview.${each}PerDay`)}
          </label>`
        )}
      </fieldset>
      <div class="both">${this.#chart(measure)} ${this.#table()}</div>
      ${measure === 'visits' ? this.#aboutVisits() : null}`;
  }

  /** @param {Measure} measure */
  #chart(measure) {
    const values = this.days.map(each => each[measure] ?? 0);
    const top = ceiling(Math.max(...values, 1));
    const total = values.reduce((sum, value) => sum + value, 0);
    const label = t('overview.chart', { measure: t(`overview.${measure}PerDay`), total, days: this.days.length });
    const bars = this.days.map((each, index) => {
      const height = ((each[measure] ?? 0) / top) * HEIGHT;
      return svg`<rect x=${index * STEP + 1} y=${HEIGHT - height} width=${STEP - 2} height=${height}>
        <title>${day(each.date)}: ${each[measure] === null ? t('overview.unpublished') : number(each[measure])}</title>
      </rect>`;
    });
    const first = this.days[0];
    const middle = this.days[Math.floor(this.days.length / 2)];
    const last = this.days[this.days.length - 1];
    return html`<div class="chart">
      <div class="values" aria-hidden="true"><span>${number(top)}</span><span>${number(top / 2)}</span><span>0</span></div>
      <svg viewBox=${`0 0 ${this.days.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label=${label}>
        ${bars}
      </svg>
      <div class="dates" aria-hidden="true">
        ${[first, middle, last].map(each => html`<span>${each ? day(each.date, { isShort: true }) : ''}</span>`)}
      </div>
    </div>`;
  }

  #aboutVisits() {
    return html`<p>${t('overview.aboutVisits')}</p>
      <div class="row">
        <button type="button" ?disabled=${this.isBusy} @click=${() => this.#download('day')}>
          ${icon('download')} ${t('overview.downloadByDay')}
        </button>
        <button type="button" ?disabled=${this.isBusy} @click=${() => this.#download('zone')}>
          ${icon('download')} ${t('overview.downloadByZone')}
        </button>
      </div>`;
  }

  /**
   * Saves the visits of the shown days as a table.
   *
   * @param {'day' | 'zone'} by
   */
  async #download(by) {
    this.isBusy = true;
    const query = { location_id: this.place, from: this.days[0]?.date, until: this.days.at(-1)?.date, by };
    try {
      let table = '';
      for (let page = 1, isLast = false; !isLast; page++) {
        const { data, links } = await api.get('/statistics', { query: { ...query, page }, headers: { Accept: 'text/csv' } });
        table += page === 1 ? data : data.slice(data.indexOf('\n') + 1);
        isLast = !links.next;
      }
      saveFile(table, 'text/csv', `visits-by-${by}.csv`);
    } catch (problem) {
      toast(explain(problem).text);
    } finally {
      this.isBusy = false;
    }
  }

  #table() {
    return html`<div class="table" tabindex="0" role="region" aria-label=${t('overview.eachDay')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('overview.day')}</th>
            ${MEASURES.map(each => html`<th scope="col">${t(`overview.${each}PerDay`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.days.toReversed().map(
            each => html`<tr>
              <th scope="row">${day(each.date, { isShort: true })}</th>
              ${MEASURES.map(measure => html`<td>${shown(each[measure])}</td>`)}
            </tr>`
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/**
 * A number in the table.
 *
 * @param {number | null} value null if it is not published
 */
function shown(value) {
  return value === null
    ? html`<span aria-hidden="true">–</span><span class="spoken">${t('overview.unpublished')}</span>`
    : number(value);
}

/**
 * The next round number whose half is a whole number, for the upper end of an axis.
 *
 * @param {number} value
 */
function ceiling(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [2, 4, 6, 8, 10].find(step => step * power >= value) ?? 10;
  return steps * power;
}

customElements.define('tmtar-days', Days);
