import { css, html } from '../../vendor/lit.js';
import { reportOf } from '../file/report.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';

/** @typedef {import('../file/file-source.js').StoredFile} StoredFile */

/** What an object shows: its model in a frame, or its image, and the reports of the checks of its models. */
class ModelPreview extends Component {
  static properties = { address: {}, filename: {}, alt: {}, reports: { attribute: false }, state: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      iframe,
      .image {
        display: block;
        width: 100%;
        height: 320px;
        margin-top: 8px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        object-fit: contain;
      }
      .report {
        margin-top: 12px;
      }
      .report ul {
        margin: 4px 0 0;
        padding-inline-start: 20px;
      }
      .warning {
        color: var(--warning);
      }
      .failed {
        color: var(--danger);
      }
      .good {
        color: var(--good);
      }
    `
  ];

  constructor() {
    super();
    this.address = '';
    this.filename = '';
    this.alt = '';
    /** @type {StoredFile[]} */
    this.reports = [];
    /** @type {'' | 'loaded' | 'failed'} */
    this.state = '';
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('message', this.#onMessage);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#onMessage);
    super.disconnectedCallback();
  }

  /** @param {MessageEvent} event */
  #onMessage = ({ source, origin, data }) => {
    const frame = this.renderRoot.querySelector('iframe');
    if (origin === location.origin && source === frame?.contentWindow && data?.model) {
      this.state = data.model;
    }
  };

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('filename')) {
      this.state = '';
    }
  }

  render() {
    return html`<section aria-labelledby="preview">
      <h2 id="preview">${t('object.preview')}</h2>
      ${this.#content()} ${this.reports.filter(({ report }) => report).map(file => this.#report(file))}
    </section>`;
  }

  #content() {
    if (!this.address) {
      return html`<p class="muted">${t('object.noAsset')}</p>`;
    }
    if (/\.(png|jpe?g|webp|gif)$/i.test(this.filename)) {
      return html`<img class="image" src=${this.address} alt=${this.alt} />`;
    }
    if (!/\.glb$/i.test(this.filename)) {
      return html`<p>
        <a href=${this.address} target="_blank" rel="noopener">${icon('external-link')} ${t('object.openAsset')}</a>
      </p>`;
    }
    const source = `/console/model.html?${new URLSearchParams({ src: this.address, alt: this.alt })}`;
    return html`<iframe src=${source} title=${t('object.modelFrame')}></iframe>
      <p role="status" class=${this.state === 'failed' ? 'failed' : 'muted'}>
        ${stateText(this.state)}
      </p>`;
  }

  /** @param {StoredFile} file */
  #report({ report, label, filename }) {
    return html`<div class="report">
      <h3>${label ?? filename}</h3>
      ${report ? reportOf(report) : null}
    </div>`;
  }
}

/** @param {'' | 'loaded' | 'failed'} state */
function stateText(state) {
  switch (state) {
    case 'failed':
      return t('object.modelFailed');
    case 'loaded':
      return t('object.modelLoaded');
    default:
      return t('state.loading');
  }
}

customElements.define('tmtar-model-preview', ModelPreview);
