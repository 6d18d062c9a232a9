import { Problem } from '../../console/api/Problem.js';

/** The time after which a request is repeated while the server cannot be reached, in milliseconds. */
const PAUSE = 10_000;

/**
 * What a component reads. What was read stays while it is read again, and while that fails. Without a connection it is read again
 * by itself.
 *
 * @template T
 */
export class Load {
  #host;
  #read;
  #subject = '';
  #variant = '';
  #abort = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import('../../vendor/lit.js').ReactiveControllerHost} host
   * @param {(signal: AbortSignal) => Promise<T>} read
   */
  constructor(host, read) {
    this.#host = host;
    this.#read = read;
    /** @type {T | null} */
    this.data = null;
    /** @type {unknown} */
    this.problem = null;
    host.addController(this);
  }

  /** Whether the address names nothing that visitors see. */
  get isMissing() {
    return this.problem instanceof Problem && this.problem.status === 404;
  }

  hostConnected() {
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected() {
    removeEventListener('online', this.#onOnline);
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  #onOnline = () => this.#isUnreachable && this.again();

  get #isUnreachable() {
    return this.problem instanceof Problem && this.problem.isUnreachable;
  }

  /**
   * Reads if something else is asked for than before.
   *
   * @param {string} subject what is read; what was read of another subject is forgotten
   * @param {string} [variant] for example its language
   */
  show(subject, variant = '') {
    if (subject === this.#subject && variant === this.#variant) {
      return;
    }
    if (subject !== this.#subject) {
      this.data = null;
    }
    this.#subject = subject;
    this.#variant = variant;
    this.problem = null;
    this.again();
  }

  /** Reads the same again. */
  async again() {
    this.#abort.abort();
    clearTimeout(this.#timer);
    const { signal } = (this.#abort = new AbortController());
    try {
      const data = await this.#read(signal);
      signal.throwIfAborted();
      this.data = data;
      this.problem = null;
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      this.problem = problem;
      this.#timer = this.#isUnreachable ? setTimeout(() => this.again(), PAUSE) : undefined;
    }
    this.#host.requestUpdate();
  }
}
