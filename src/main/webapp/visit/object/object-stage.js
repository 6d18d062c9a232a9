import { css, html, ifDefined } from '../../vendor/lit.js';
import { configuration } from '../../console/api/configuration.js';
import { metres, t } from '../../console/i18n/i18n.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import { visitor } from '../style/shared.js';
import { isSavingData } from '../ui/saving.js';
import { WhenVisible } from '../ui/when-visible.js';
import { narrow } from '../ui/words.js';

/**
 * The element of model-viewer, as far as it is used here.
 *
 * @typedef {HTMLElement & {
 *   canActivateAR: boolean,
 *   activateAR(): Promise<void>,
 *   getDimensions(): { x: number, y: number, z: number }
 * }} ModelViewer
 */

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * What an object shows: a model that can be turned and that stands in the room by AR, an image, a video or a sound. The viewer of
 * models is loaded when the stage has been visible for a moment, or by a tap if the visitor saves data. Without WebGL an image
 * stands here.
 */
class ObjectStage extends Component {
  static properties = {
    object: { attribute: false },
    picture: { attribute: false },
    state: { state: true },
    isArOffered: { state: true },
    hasArFailed: { state: true },
    modes: { state: true },
    size: { state: true }
  };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      .stage {
        position: relative;
        display: grid;
        place-items: center;
        height: 320px;
        overflow: hidden;
        background: var(--surface);
        color: var(--muted);
      }
      .stage > img,
      video {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .stage.low {
        height: 120px;
      }
      .wait {
        position: absolute;
      }
      model-viewer {
        width: 100%;
        height: 100%;
        background: transparent;
      }
      .below {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 12px 16px;
      }
      .ar {
        width: 100%;
        min-height: 48px;
        font-weight: 600;
      }
      .muted {
        font-size: var(--body);
      }
    `
  ];

  constructor() {
    super();
    /** @type {import('../shell/api.js').ArObject | null} */
    this.object = null;
    /** @type {string | null} the address of the image of the zone */
    this.picture = null;
    /** @type {'' | 'loading' | 'shown' | 'failed' | 'flat'} flat if the browser cannot draw models */
    this.state = '';
    this.isArOffered = false;
    this.hasArFailed = false;
    this.modes = 'webxr quick-look';
    /** @type {{ x: number, y: number, z: number } | null} in metres */
    this.size = null;
    new WhenVisible(this, () => isSavingData() || this.#load());
  }

  get #kind() {
    return /\.(\w+)$/.exec(this.object?.asset_file ?? '')?.[1] ?? '';
  }

  async #load() {
    if (this.#kind !== 'glb' || this.state === 'loading' || this.state === 'shown') {
      return;
    }
    if (!hasWebGl()) {
      this.state = 'flat';
      return;
    }
    this.state = 'loading';
    try {
      const [{ ar }] = await Promise.all([configuration(), import('../../vendor/model-viewer.js')]);
      this.modes = ar.scene_viewer ? 'webxr scene-viewer quick-look' : 'webxr quick-look';
      this.state = 'shown';
    } catch {
      this.state = 'failed';
    }
  }

  /** @param {Event} event */
  async #onLoad({ target }) {
    const viewer = /** @type {ModelViewer} */ (target);
    // The viewer asks the browser the same, and knows its answer then.
    const { xr } = /** @type {{ xr?: { isSessionSupported(mode: string): Promise<boolean> } }} */ (navigator);
    await xr?.isSessionSupported('immersive-ar').catch(() => false);
    this.isArOffered = viewer.canActivateAR;
    this.size = viewer.getDimensions();
  }

  #activate() {
    this.hasArFailed = false;
    /** @type {ModelViewer | null} */ (this.renderRoot.querySelector('model-viewer'))?.activateAR();
  }

  /** @param {CustomEvent<{ status: string }>} event */
  #onArStatus({ detail }) {
    this.hasArFailed = detail.status === 'failed';
  }

  render() {
    const object = this.object;
    if (!object) {
      return null;
    }
    const alt = object.alt ?? object.name;
    switch (this.#kind) {
      case 'glb':
        return this.#model(object, alt);
      case 'mp4':
        return html`<div class="stage"><video src=${object.asset_url ?? ''} controls preload="none" aria-label=${alt}></video></div>`;
      case 'mp3':
        return html`<div class="stage"><audio src=${object.asset_url ?? ''} controls preload="none" aria-label=${alt}></audio></div>`;
      case '':
        return this.#flat(alt, t('object.none'));
      default:
        return html`<div class="stage"><img src=${narrow(object.asset_url ?? '', 640)} alt=${alt} loading="lazy" /></div>`;
    }
  }

  /**
   * @param {import('../shell/api.js').ArObject} object
   * @param {string} alt
   */
  #model(object, alt) {
    switch (this.state) {
      case 'shown':
        return html`<div class="stage">${this.#viewer(object, alt)}</div>
          <div class="below">${this.#ar()} ${this.#size()}</div>`;
      case 'flat':
        return this.#flat(alt, t('object.noWebGl'));
      case 'failed':
        return html`${this.#flat(alt, t('object.modelFailed'))}
          <div class="below">
            <button type="button" @click=${() => this.#load()}>${icon('refresh-cw')} ${t('problem.retry')}</button>
          </div>`;
      default:
        return html`<div class="stage">
            ${this.state === 'loading'
              ? html`<p role="status">${t('state.loading')}</p>`
              : html`<button type="button" @click=${() => this.#load()}>${icon('box')} ${t('object.show')}</button>`}
          </div>`;
    }
  }

  /**
   * @param {import('../shell/api.js').ArObject} object
   * @param {string} alt
   */
  #viewer(object, alt) {
    const { asset_url: model, asset_usdz_url: usdz, scale, anchor } = object;
    // Quick Look shows a file of its own in the size that it was made in. The viewer converts the model in its scale.
    const own = scale === 1 ? (usdz ?? undefined) : undefined;
    return html`${this.size ? null : html`<p class="wait" role="status">${t('state.loading')}</p>`}<model-viewer
      src=${model ?? ''}
      ios-src=${ifDefined(own)}
      alt=${alt}
      ar
      ar-modes=${this.modes}
      ar-scale="auto"
      ar-placement=${anchor === 'wall' ? 'wall' : 'floor'}
      scale=${`${scale} ${scale} ${scale}`}
      camera-controls
      touch-action="pan-y"
      interaction-prompt="none"
      shadow-intensity="1"
      ?auto-rotate=${!still.matches}
      @load=${this.#onLoad}
      @error=${() => (this.state = 'failed')}
      @ar-status=${this.#onArStatus}
    >
      <span slot="ar-button"></span>
      <span slot="progress-bar"></span>
    </model-viewer>`;
  }

  #ar() {
    if (!this.isArOffered) {
      const reason = isSecureContext ? t('object.arNone') : t('object.arInsecure');
      return this.size ? html`<p class="muted">${reason}</p>` : null;
    }
    return html`<button type="button" class="primary ar" @click=${() => this.#activate()}>${icon('box')} ${t('object.viewInAr')}</button>
      <p role="status">${this.hasArFailed ? t('object.arFailed') : ''}</p>`;
  }

  #size() {
    const { size } = this;
    return size
      ? html`<p class="muted">${t('object.size', { width: metres(size.x), height: metres(size.y), depth: metres(size.z) })}</p>`
      : null;
  }

  /**
   * The image that stands in for a model.
   *
   * @param {string} alt
   * @param {string} reason
   */
  #flat(alt, reason) {
    const image = this.object?.target_image_url ?? this.picture;
    return html`<div class=${image ? 'stage' : 'stage low'}>
        ${image ? html`<img src=${narrow(image, 640)} alt=${alt} loading="lazy" />` : html`<span role="img" aria-label=${alt}>${icon('box', 64)}</span>`}
      </div>
      <div class="below"><p class="muted">${reason}</p></div>`;
  }
}

/** Whether the browser draws models. */
function hasWebGl() {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

customElements.define('tmtar-object-stage', ObjectStage);
