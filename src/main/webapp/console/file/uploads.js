import { hold, isHeld } from '../ui/hold.js';
import { explain } from '../ui/problem.js';
import { refusalOf, upload } from './upload.js';

/** The lock that a page holds while it has uploads that have not ended. */
const NAME = 'tmtar-uploads';

/** How many files are sent at once. */
const AT_ONCE = 2;

/** The time over which the speed is measured, in milliseconds. */
const MEASURED = 3000;

/**
 * A file on its way to the server.
 *
 * @typedef {object} Upload
 * @property {number} id
 * @property {File} file
 * @property {number} place
 * @property {'public' | 'protected'} visibility
 * @property {'checking' | 'waiting' | 'sending' | 'stored' | 'refused' | 'failed' | 'cancelled'} state
 * @property {number} sent in bytes
 * @property {number} speed in bytes per second; 0 while it is not known
 * @property {string} reason why it was refused, or has failed
 * @property {import('./file-source.js').StoredFile | null} stored
 * @property {AbortController} abort
 */

let lastId = 0;

/**
 * The uploads of this page. They continue while the user is on other screens, and a page that is closed before asks its user. The end
 * of the session cancels those of all pages of the browser.
 *
 * Events: `change`; `stored` when a file is on the server.
 */
class Uploads extends EventTarget {
  /** @type {Upload[]} the latest one last */
  all = [];
  /** @type {(() => void) | null} ends the hold of this page; null if it has no uploads that have not ended */
  #release = null;

  constructor() {
    super();
    addEventListener('beforeunload', event => this.isBusy && event.preventDefault());
  }

  get isBusy() {
    return this.all.some(({ state }) => ['checking', 'waiting', 'sending'].includes(state));
  }

  /** Whether any page of the browser has uploads that have not ended. */
  async isBusyAnywhere() {
    return this.isBusy || (await isHeld(NAME));
  }

  /**
   * Checks files and sends those that the server is expected to accept.
   *
   * @param {Iterable<File>} files
   * @param {{ place: number, visibility: 'public' | 'protected' }} target
   */
  add(files, target) {
    const added = [...files].map(file => newUpload(file, target));
    this.all = [...this.all, ...added];
    this.#changed();
    added.forEach(each => this.#check(each));
  }

  /** @param {Upload} each */
  async #check(each) {
    each.reason = await refusalOf(each.file).catch(problem => explain(problem).text);
    if (each.state === 'checking') {
      each.state = each.reason ? 'refused' : 'waiting';
    }
    this.#next();
  }

  /** @param {Upload} each */
  cancel(each) {
    each.state = 'cancelled';
    each.abort.abort();
    this.#next();
  }

  /**
   * Sends a file again.
   *
   * @param {Upload} each
   */
  retry(each) {
    Object.assign(each, { state: 'checking', sent: 0, speed: 0, reason: '', abort: new AbortController() });
    this.#changed();
    this.#check(each);
  }

  /** Forgets the uploads that have ended. */
  clear() {
    this.all = this.all.filter(({ state }) => ['checking', 'waiting', 'sending'].includes(state));
    this.#changed();
  }

  #next() {
    const free = AT_ONCE - this.all.filter(({ state }) => state === 'sending').length;
    this.all
      .filter(({ state }) => state === 'waiting')
      .slice(0, Math.max(0, free))
      .forEach(each => this.#send(each));
    this.#changed();
  }

  /** @param {Upload} each */
  async #send(each) {
    each.state = 'sending';
    const { file, place, visibility, abort } = each;
    /** @type {[time: number, sent: number][]} */
    const samples = [[performance.now(), 0]];
    const onProgress = (/** @type {number} */ sent) => {
      const now = performance.now();
      samples.push([now, sent]);
      while (samples.length > 2 && now - samples[1][0] > MEASURED) {
        samples.shift();
      }
      const [[start, before]] = samples;
      each.sent = Math.min(sent, file.size);
      each.speed = now > start ? ((sent - before) / (now - start)) * 1000 : 0;
      this.#changed();
    };
    try {
      each.stored = await upload(file, { place, visibility, signal: abort.signal, onProgress });
      each.state = 'stored';
      this.dispatchEvent(new Event('stored'));
    } catch (problem) {
      if (!abort.signal.aborted) {
        each.state = 'failed';
        each.reason = explain(problem).text;
      }
    }
    this.#next();
  }

  #changed() {
    if (this.isBusy) {
      this.#release ??= hold(NAME);
    } else {
      this.#release?.();
      this.#release = null;
    }
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * @param {File} file
 * @param {{ place: number, visibility: 'public' | 'protected' }} target
 * @returns {Upload}
 */
function newUpload(file, target) {
  return {
    ...target,
    id: ++lastId,
    file,
    state: 'checking',
    sent: 0,
    speed: 0,
    reason: '',
    stored: null,
    abort: new AbortController()
  };
}

export const uploads = new Uploads();
