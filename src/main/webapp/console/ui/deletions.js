import { number, t } from '../i18n/i18n.js';
import { explain } from './problem.js';
import { toast } from './toast.js';

/** How long a deletion waits in the page, in milliseconds. */
const WAIT = 8000;

/**
 * Resources that the user has deleted and the server not yet. A deletion waits as long as its message with Undo is shown, and lists
 * leave its resources out meanwhile. A page that is closed before asks its user.
 *
 * Events: `change`; its `detail` is `deleted` when the server has deleted.
 */
class Deletions extends EventTarget {
  /** @type {Set<string>} */
  #waiting = new Set();

  constructor() {
    super();
    addEventListener('beforeunload', event => this.#waiting.size > 0 && event.preventDefault());
  }

  /**
   * Whether a resource waits for its deletion.
   *
   * @param {string} path of the API
   */
  has(path) {
    return this.#waiting.has(path);
  }

  /**
   * Deletes resources after the wait.
   *
   * @param {string} text what the message says
   * @param {string[]} paths of the API
   * @param {(path: string) => Promise<unknown>} send deletes one resource
   */
  add(text, paths, send) {
    paths.forEach(path => this.#waiting.add(path));
    this.#changed('waiting');
    toast(text, {
      duration: WAIT,
      undo: () => {
        this.#forget(paths);
        this.#changed('undone');
      },
      expired: () => this.#execute(paths, send)
    });
  }

  /**
   * @param {string[]} paths
   * @param {(path: string) => Promise<unknown>} send
   */
  async #execute(paths, send) {
    /** @type {unknown[]} */
    const problems = [];
    for (const path of paths) {
      await send(path).catch(problem => problems.push(problem));
    }
    this.#forget(paths);
    this.#changed('deleted');
    if (problems.length > 0) {
      toast(t('deletion.failed', { count: problems.length, total: number(paths.length), reason: explain(problems[0]).text }));
    }
  }

  /** @param {string[]} paths */
  #forget(paths) {
    paths.forEach(path => this.#waiting.delete(path));
  }

  /** @param {'waiting' | 'undone' | 'deleted'} detail */
  #changed(detail) {
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }
}

export const deletions = new Deletions();
