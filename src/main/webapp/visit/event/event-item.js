import { css, html } from '../../vendor/lit.js';
import { happeningText } from '../../console/event/happening.js';
import { moment, t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import { zoneName } from '../../console/ui/time.js';
import { visitor } from '../style/shared.js';
import { languageOf, narrow } from '../ui/words.js';

/** An event in a feed: its image, when it happens, and its texts. A long description opens by a tap. */
class EventItem extends Component {
  static properties = { event: { attribute: false }, place: {} };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      article.card {
        overflow: hidden;
        padding: 0;
      }
      img {
        display: block;
        width: 100%;
        aspect-ratio: 16 / 9;
        object-fit: cover;
        background: var(--surface);
      }
      .text {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 16px;
      }
      .muted {
        font-size: var(--body);
      }
      summary {
        min-height: 24px;
        color: var(--accent);
        cursor: pointer;
      }
      details p {
        margin-top: 8px;
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('../shell/api.js').Event | null} */
    this.event = null;
    /** The name of the place that publishes it. */
    this.place = '';
  }

  render() {
    const event = this.event;
    if (!event) {
      return null;
    }
    const lang = languageOf(event) ?? '';
    const happening = happeningText(event);
    return html`<article class="card">
      ${event.image_file_url ? html`<img src=${narrow(event.image_file_url, 640)} alt=${event.image_alt ?? ''} loading="lazy" />` : null}
      <div class="text">
        <h3 lang=${lang} dir="auto">${event.title}</h3>
        ${happening ? html`<p class="fact">${icon('calendar')} <span>${happening}</span></p>` : null}
        <p class="lines" lang=${lang} dir="auto">${event.short_description}</p>
        ${event.description
          ? html`<details>
              <summary>${t('feed.more')}<span class="spoken">: ${event.title}</span></summary>
              <p class="lines" lang=${lang} dir="auto">${event.description}</p>
            </details>`
          : null}
        <p class="muted">${this.#source(event)}</p>
      </div>
    </article>`;
  }

  /** @param {import('../shell/api.js').Event} event */
  #source({ publish_from: from, publish_until: until }) {
    return html`<bdi>${this.place}</bdi>${from ? html` · ${moment(from)}` : null}
      ${until ? html`<br />${t('feed.until', { time: moment(until), zone: zoneName(until) })}` : null}`;
  }
}

customElements.define('tmtar-event-item', EventItem);
