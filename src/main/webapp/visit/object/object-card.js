import { css, html } from '../../vendor/lit.js';
import { metres, number, t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { visitor } from '../style/shared.js';
import { languageOf, narrow } from '../ui/words.js';
import './object-stage.js';

/** An object: what it shows, its words, and the printed image at which it stands. */
class ObjectCard extends Component {
  static properties = { object: { attribute: false }, picture: { attribute: false } };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      article.card {
        overflow: hidden;
        padding: 0;
      }
      h3 {
        padding: 12px 16px;
      }
      .text {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 0 16px 16px;
      }
      figure {
        display: grid;
        grid-template-columns: 72px minmax(0, 1fr);
        gap: 12px;
        align-items: center;
        margin: 0;
        padding-top: 8px;
        border-top: 1px solid var(--line);
      }
      figure img {
        width: 72px;
        height: 72px;
        object-fit: contain;
        background: #ffffff;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('../shell/api.js').ArObject | null} */
    this.object = null;
    /** @type {string | null} the address of the image of the zone */
    this.picture = null;
  }

  render() {
    const object = this.object;
    if (!object) {
      return null;
    }
    const lang = languageOf(object) ?? '';
    return html`<article class="card">
      <h3 lang=${lang} dir="auto">${object.name}</h3>
      <tmtar-object-stage .object=${object} .picture=${this.picture} lang=${lang}></tmtar-object-stage>
      <div class="text">
        ${object.description ? html`<p class="lines" lang=${lang} dir="auto">${object.description}</p>` : null}
        ${object.level === null ? null : html`<p class="muted">${t('object.level', { level: number(object.level) })}</p>`}
        ${this.#target(object)}
      </div>
    </article>`;
  }

  /** @param {import('../shell/api.js').ArObject} object */
  #target({ target_image_url: image, target_width: width }) {
    return image
      ? html`<figure>
          <a href=${image} target="_blank" aria-label=${t('object.targetOpen')}>
            <img src=${narrow(image, 160)} alt=${t('object.targetAlt')} loading="lazy" />
          </a>
          <figcaption>${t('object.target')} ${width ? t('object.targetWidth', { width: metres(width) }) : null}</figcaption>
        </figure>`
      : null;
  }
}

customElements.define('tmtar-object-card', ObjectCard);
