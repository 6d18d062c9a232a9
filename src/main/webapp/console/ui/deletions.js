import { number, t } from '../i18n/i18n.js';
import { hold } from './hold.js';
import { explain } from './problem.js';
import { toast } from './toast.js';

/** How long a deletion waits in the page, in milliseconds. */
const WAIT = 8000;

/** The channel on which a page asks the others to send their deletions, and the lock that a page holds until it has sent its own. */
const NAME = 'tmtar-deletions';

/** How long a page waits for the deletions of the others, in milliseconds. */
const MAX_WAIT = 5000;

/** How long a page with a deletion that has failed keeps the others from signing out, in milliseconds. */
const MAX_HOLD = 30_000;

/**
 * Resources that the user has deleted and the server not yet. A deletion waits as long as its message with Undo is shown, and lists
 * leave its resources out meanwhile. A page that is closed before asks its user. Before the user signs out or erases the account, all
 * pages of the browser send what waits, because the user has been told that it is deleted.
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
  /**
   * What ends the holds of the deletions of this page that have failed.
   *
   * @type {Set<() => void>}
   */
  #failed = new Set();
  #channel = new BroadcastChannel(NAME);

  constructor() {
    super();
    this.#channel.onmessage = () => this.#finishOwn();
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
    const release = hold(NAME);
    /** @type {Promise<boolean> | undefined} */
    let sent;
    const finish = () => {
      dismiss();
      return (sent ??= this.#execute(paths, send, release).finally(() => this.#unfinished.delete(finish)));
    };
    this.#unfinished.add(finish);
    const dismiss = toast(text, {
      duration: WAIT,
      undo: () => {
        this.#unfinished.delete(finish);
        this.#forget(paths);
        release();
        this.#changed('undone');
      },
      expired: finish
    });
  }

  /**
   * Sends at once what waits in any page of the browser. If something was not deleted, a message states the reason. What this page has
   * failed to delete before does not matter, because its message has stated that.
   *
   * @returns {Promise<boolean>} whether everything was deleted
   */
  async finish() {
    this.#channel.postMessage('finish');
    this.#failed.forEach(release => release());
    return (await this.#finishOwn()) && (await haveOthersFinished());
  }

  async #finishOwn() {
    const results = await Promise.all([...this.#unfinished].map(finish => finish()));
    return !results.includes(false);
  }

  /**
   * @param {string[]} paths
   * @param {(path: string) => Promise<unknown>} send
   * @param {() => void} release is called when nothing is left to do or to read
   * @returns {Promise<boolean>} whether all of them were deleted
   */
  async #execute(paths, send, release) {
    /** @type {unknown[]} */
    const problems = [];
    for (const path of paths) {
      await send(path).catch(problem => problems.push(problem));
    }
    this.#forget(paths);
    this.#changed('deleted');
    if (problems.length === 0) {
      release();
      return true;
    }
    const failed = { count: problems.length, total: number(paths.length), reason: explain(problems[0]).text };
    toast(t('deletion.failed', failed), { expired: this.#holdAfterFailure(release) });
    return false;
  }

  /**
   * Keeps the other pages from signing out while the user can read the reason of a failure here.
   *
   * @param {() => void} release
   * @returns {() => void} ends that early
   */
  #holdAfterFailure(release) {
    const end = () => {
      this.#failed.delete(end);
      release();
    };
    this.#failed.add(end);
    setTimeout(end, MAX_HOLD);
    return end;
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

async function haveOthersFinished() {
  try {
    await navigator.locks.request(NAME, { signal: AbortSignal.timeout(MAX_WAIT) }, () => {});
    return true;
  } catch {
    toast(t('deletion.elsewhere'));
    return false;
  }
}

export const deletions = new Deletions();
