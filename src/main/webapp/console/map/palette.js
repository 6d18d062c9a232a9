/** The colours of the theme for what is drawn on a canvas. It dispatches `change` with the theme. */
class Palette extends EventTarget {
  /** @type {Map<string, string>} */
  #colours = new Map();

  constructor() {
    super();
    new MutationObserver(() => this.#onTheme()).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  #onTheme() {
    this.#colours.clear();
    this.dispatchEvent(new Event('change'));
  }

  /**
   * The colour of a token of `style/page.css`.
   *
   * @param {string} token such as `zone`
   * @param {number} [opacity] from 0 to 1
   */
  colour(token, opacity = 1) {
    let colour = this.#colours.get(token);
    if (colour === undefined) {
      colour = getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
      this.#colours.set(token, colour);
    }
    const alpha = Math.round(opacity * 255);
    return opacity === 1 ? colour : colour + alpha.toString(16).padStart(2, '0');
  }
}

export const palette = new Palette();
