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
  /**
   * What sends the deletions that are not sent yet, or are being sent.
   *
   * @type {Set<() => Promise<boolean>>}
   */
  #unfinished = new Set();

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
    /** @type {Promise<boolean> | undefined} */
    let sent;
    const finish = () => {
      dismiss();
      return (sent ??= this.#execute(paths, send).finally(() => this.#unfinished.delete(finish)));
    };
    this.#unfinished.add(finish);
    const dismiss = toast(text, {
      duration: WAIT,
      undo: () => {
        this.#unfinished.delete(finish);
        this.#forget(paths);
        this.#changed('undone');
      },
      expired: finish
    });
  }

  /**
   * Sends at once what waits, as before the user signs out.
   *
   * @returns {Promise<boolean>} whether everything was deleted
   */
  async finish() {
    const results = await Promise.all([...this.#unfinished].map(finish => finish()));
    return !results.includes(false);
  }

  /**
   * @param {string[]} paths
   * @param {(path: string) => Promise<unknown>} send
   * @returns {Promise<boolean>} whether all of them were deleted
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
    return problems.length === 0;
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
