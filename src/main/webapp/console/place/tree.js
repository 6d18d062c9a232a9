import { css, html, nothing, repeat } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import { Watch } from '../ui/watch.js';
import { movePlace } from './move.js';
import { placeName } from './place-link.js';
import { isWithin, places } from './places.js';

/** The deepest level that is indented, so that names stay readable. */
const MAX_INDENT = 8;

/** How long a dragged place rests on a closed one before it opens, in milliseconds. */
const HOVER = 700;

/** How long the letters of a typed beginning belong together, in milliseconds. */
const TYPING = 700;

/**
 * A visible row: a place, or the way to further children of one.
 *
 * @typedef {{ key: string, kind: 'place' | 'more', id: number, level: number, position: number, size: number }} Row
 */

/** The tree of the places below a place, with the keys and roles of an ARIA tree. It loads a level when it is opened. */
class Tree extends Component {
  static properties = {
    top: { type: Number },
    selected: { attribute: false },
    hrefOf: { attribute: false },
    open: { state: true },
    focused: { state: true },
    target: { state: true },
    problem: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .row {
        flex-wrap: nowrap;
        gap: 4px;
        min-height: 32px;
        padding-inline: 0 4px;
        border-radius: var(--radius);
        color: var(--text);
        text-decoration: none;
        cursor: pointer;
      }
      .row:hover .name {
        text-decoration: underline;
      }
      .row:focus-visible {
        outline-offset: -2px;
      }
      .row[aria-current] {
        background: var(--page);
        box-shadow: inset 3px 0 var(--accent);
        font-weight: 600;
      }
      .row.target {
        outline: 2px dashed var(--accent);
        outline-offset: -2px;
      }
      .row.more {
        color: var(--accent);
      }
      .indent {
        flex: none;
        width: 12px;
      }
      .toggle,
      .grip {
        display: inline-flex;
        flex: none;
        align-items: center;
        justify-content: center;
        width: 24px;
        height: 24px;
      }
      .grip {
        margin-inline-start: auto;
        color: var(--muted);
        cursor: grab;
        opacity: 0;
      }
      .row:hover .grip,
      .row:focus .grip {
        opacity: 1;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (hover: none) {
        .grip {
          display: none;
        }
      }
    `
  ];

  /** The ids down to the place of the address, as far as they were known when it was revealed. */
  #path = '';
  #typed = '';
  #typedAt = 0;
  /** @type {number | null} */
  #dragged = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    this.top = 0;
    /** @type {number | null} the place of the address */
    this.selected = null;
    /** @type {(id: number) => string} the address of a place */
    this.hrefOf = id => `/console/places/${id}`;
    /** @type {Set<number>} */
    this.open = new Set();
    /** The key of the row that Tab reaches. */
    this.focused = '';
    /** @type {number | null} the place on which the dragged one would be dropped */
    this.target = null;
    /** @type {unknown} */
    this.problem = null;
    new Watch(this, places);
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    const path = this.selected === null ? '' : (places.path(this.selected)?.join() ?? this.#path);
    if (changed.has('top') || changed.has('selected') || path !== this.#path) {
      // The place of the address is another one, or it has moved.
      this.#path = path;
      this.#reveal();
    }
  }

  /** Opens the levels down to the place of the address. */
  async #reveal() {
    const { top, selected } = this;
    try {
      await places.load(top);
      this.#expand(top);
      if (selected === null) {
        return;
      }
      const path = await places.load(selected);
      const below = path.slice(path.indexOf(top));
      if (path.includes(top)) {
        await Promise.all(below.slice(1).map((child, index) => places.reveal(below[index], child)));
        this.open = new Set([...this.open, ...below.slice(0, -1)]);
        this.focused = key(selected);
        await this.updateComplete;
        this.#rowElement(this.focused)?.scrollIntoView({ block: 'nearest' });
      }
      this.problem = null;
    } catch (problem) {
      // A place of the address that does not exist is said by its screen.
      this.problem = places.get(top) ? null : problem;
    }
  }

  /** @returns {Row[]} */
  #rows() {
    /** @type {Row[]} */
    const rows = [];
    /**
     * @param {number} id
     * @param {number} level
     * @param {number} position
     * @param {number} size
     */
    const add = (id, level, position, size) => {
      rows.push({ key: key(id), kind: 'place', id, level, position, size });
      const branch = this.open.has(id) ? places.branch(id) : undefined;
      branch?.ids.forEach((child, index) => add(child, level + 1, index + 1, Math.max(branch.total, branch.ids.length)));
      if (branch && (branch.problem || branch.loaded < branch.total)) {
        const last = branch.ids.length + 1;
        rows.push({ key: `more-${id}`, kind: 'more', id, level: level + 1, position: last, size: Math.max(branch.total, last) });
      }
    };
    add(this.top, 1, 1, 1);
    return rows;
  }

  render() {
    if (!places.get(this.top)) {
      return this.problem
        ? html`<p>${explain(this.problem).text}</p>
            <button type="button" @click=${() => this.#reveal()}>${t('problem.retry')}</button>`
        : html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const rows = this.#rows();
    const focused = rows.some(row => row.key === this.focused) ? this.focused : rows[0].key;
    return html`<div role="tree" aria-label=${t('place.tree')} @keydown=${this.#onKey}>
      ${repeat(
        rows,
        row => row.key,
        row => (row.kind === 'place' ? this.#placeRow(row, focused) : this.#moreRow(row, focused))
      )}
    </div>`;
  }

  /**
   * @param {Row} row
   * @param {string} focused
   */
  #placeRow({ id, level, position, size, key }, focused) {
    const place = places.get(id);
    const hasChildren = place?.has_children !== false;
    const isOpen = this.open.has(id);
    return html`<a
      role="treeitem"
      class=${`row${this.target === id ? ' target' : ''}`}
      data-key=${key}
      href=${this.hrefOf(id)}
      draggable="false"
      tabindex=${key === focused ? 0 : -1}
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${size}
      aria-expanded=${hasChildren ? String(isOpen) : nothing}
      aria-current=${id === this.selected ? 'page' : nothing}
      aria-busy=${places.branch(id)?.isLoading ? 'true' : nothing}
      @focus=${() => (this.focused = key)}
      @dragover=${(/** @type {DragEvent} */ event) => this.#onDragOver(event, id)}
      @dragleave=${() => this.#aim(null)}
      @drop=${(/** @type {DragEvent} */ event) => this.#onDrop(event, id)}
    >
      ${indent(level)}
      <span class="toggle" @click=${(/** @type {Event} */ event) => this.#onToggle(event, id)}>
        ${hasChildren ? icon(isOpen ? 'chevron-down' : 'chevron-right', 16) : null}
      </span>
      <span class="name" title=${placeName(id)}>${placeName(id)}</span>
      ${this.#mayMove(id)
        ? html`<span
            class="grip"
            draggable="true"
            aria-hidden="true"
            title=${t('place.drag')}
            @click=${(/** @type {Event} */ event) => event.preventDefault()}
            @dragstart=${(/** @type {DragEvent} */ event) => this.#onDragStart(event, id)}
            @dragend=${this.#onDragEnd}
            >${icon('grip-vertical', 16)}</span
          >`
        : null}
    </a>`;
  }

  /**
   * @param {Row} row
   * @param {string} focused
   */
  #moreRow({ id, level, position, size, key }, focused) {
    const branch = places.branch(id);
    const text = branch?.problem
      ? t('place.retryChildren', { reason: explain(branch.problem).text })
      : t('place.more', { shown: branch?.loaded ?? 0, total: branch?.total ?? 0 });
    return html`<div
      role="treeitem"
      class="row more"
      data-key=${key}
      tabindex=${key === focused ? 0 : -1}
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${size}
      @focus=${() => (this.focused = key)}
      @click=${() => places.loadMore(id)}
    >
      ${indent(level)}<span class="toggle"></span><span class="name">${text}</span>
    </div>`;
  }

  /** @param {number} id */
  #mayMove(id) {
    return id !== this.top && id !== 1;
  }

  /** @param {number} id */
  #expand(id) {
    if (places.get(id)?.has_children !== false) {
      this.open = new Set([...this.open, id]);
      places.open(id);
    }
  }

  /** @param {number} id */
  #collapse(id) {
    this.open = new Set([...this.open].filter(each => each !== id));
  }

  /**
   * @param {Event} event
   * @param {number} id
   */
  #onToggle(event, id) {
    event.preventDefault();
    event.stopPropagation();
    this.open.has(id) ? this.#collapse(id) : this.#expand(id);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const rows = this.#rows();
    const index = Math.max(
      0,
      rows.findIndex(row => row.key === this.focused)
    );
    if (this.#act(event.key, rows, index)) {
      event.preventDefault();
    }
  }

  /**
   * @param {string} pressed
   * @param {Row[]} rows
   * @param {number} index
   * @returns {boolean} whether the key means something here
   */
  #act(pressed, rows, index) {
    const row = rows[index];
    switch (pressed) {
      case 'ArrowDown':
        return this.#focus(rows[index + 1]);
      case 'ArrowUp':
        return this.#focus(rows[index - 1]);
      case 'Home':
        return this.#focus(rows[0]);
      case 'End':
        return this.#focus(rows.at(-1));
      case 'ArrowRight':
        if (row.kind === 'place' && this.open.has(row.id)) {
          return rows[index + 1]?.level > row.level ? this.#focus(rows[index + 1]) : true;
        }
        row.kind === 'place' && this.#expand(row.id);
        return true;
      case 'ArrowLeft':
        if (row.kind === 'place' && this.open.has(row.id)) {
          this.#collapse(row.id);
          return true;
        }
        return this.#focus(rows.slice(0, index).findLast(each => each.level < row.level));
      case 'Enter':
      case ' ':
        row.kind === 'place' ? this.#rowElement(row.key)?.click() : places.loadMore(row.id);
        return true;
      default:
        return pressed.length === 1 && this.#find(pressed, rows, index);
    }
  }

  /**
   * Moves to the next place whose name begins with what was typed.
   *
   * @param {string} letter
   * @param {Row[]} rows
   * @param {number} index
   */
  #find(letter, rows, index) {
    this.#typed = Date.now() - this.#typedAt < TYPING ? this.#typed + letter : letter;
    this.#typedAt = Date.now();
    const begin = this.#typed.toLocaleLowerCase();
    const from = this.#typed.length > 1 ? index : index + 1;
    const ordered = [...rows.slice(from), ...rows.slice(0, from)];
    return this.#focus(ordered.find(row => row.kind === 'place' && placeName(row.id).toLocaleLowerCase().startsWith(begin)));
  }

  /** @param {Row | undefined} row */
  #focus(row) {
    if (row) {
      this.#rowElement(row.key)?.focus();
    }
    return true;
  }

  /** @param {string} wanted */
  #rowElement(wanted) {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`[data-key="${wanted}"]`));
  }

  /**
   * @param {DragEvent} event
   * @param {number} id
   */
  #onDragStart(event, id) {
    this.#dragged = id;
    const row = this.#rowElement(key(id));
    if (event.dataTransfer && row) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', placeName(id));
      event.dataTransfer.setDragImage(row, 16, 16);
    }
  }

  #onDragEnd() {
    this.#dragged = null;
    this.#aim(null);
  }

  /**
   * @param {DragEvent} event
   * @param {number} id
   */
  #onDragOver(event, id) {
    if (this.#mayDrop(id)) {
      event.preventDefault();
    }
    if (this.target !== id && this.#dragged !== null) {
      this.#aim(id);
    }
  }

  /** @param {number | null} id */
  #aim(id) {
    clearTimeout(this.#timer);
    this.target = id !== null && this.#mayDrop(id) ? id : null;
    if (id !== null && !this.open.has(id)) {
      this.#timer = setTimeout(() => this.#expand(id), HOVER);
    }
  }

  /** @param {number} id */
  #mayDrop(id) {
    const dragged = this.#dragged;
    return dragged !== null && !isWithin(id, dragged) && places.get(dragged)?.root !== id;
  }

  /**
   * @param {DragEvent} event
   * @param {number} id
   */
  async #onDrop(event, id) {
    event.preventDefault();
    const dragged = this.#dragged;
    this.#onDragEnd();
    if (dragged !== null && (await movePlace(dragged, { top: this.top, target: id }))) {
      this.#expand(id);
      router.go(`/places/${dragged}`);
    }
  }
}

/** @param {number} id */
function key(id) {
  return `place-${id}`;
}

/** @param {number} level */
function indent(level) {
  return Array.from({ length: Math.min(level - 1, MAX_INDENT) }, () => html`<span class="indent"></span>`);
}

customElements.define('tmtar-place-tree', Tree);
