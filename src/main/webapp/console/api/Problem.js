/** The longest time in seconds for which a request waits before it is repeated. */
const MAX_WAIT = 30;

/**
 * An error response of the API (RFC 9457), or the failure to reach it.
 *
 * @typedef {import('./api.d.ts').components['schemas']['InvalidMember']} InvalidMember
 * @typedef {import('./api.d.ts').components['schemas']['ArchiveProblem']} ArchiveProblem
 */
export class Problem extends Error {
  /**
   * @param {object} parts
   * @param {number} parts.status the status of the response; 0 if there was none
   * @param {string} [parts.type] the URN of the kind of problem
   * @param {string} [parts.title]
   * @param {string} [parts.detail] what is wrong and what is allowed
   * @param {string} [parts.instance] the id of the request, which the log of the server has, too
   * @param {InvalidMember[]} [parts.errors] the invalid members of the request
   * @param {ArchiveProblem[]} [parts.problems] the faults of an archive
   * @param {number} [parts.retryAfter] in seconds
   */
  constructor({ status, type = '', title = '', detail = '', instance = '', errors = [], problems = [], retryAfter = 0 }) {
    super(detail || title || `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.instance = instance;
    this.errors = errors;
    this.problems = problems;
    this.retryAfter = retryAfter;
  }

  /** Whether no response arrived: the device is offline, or the server is unreachable. */
  get isUnreachable() {
    return this.status === 0;
  }

  /** Whether the server is busy, and states when it is expected to process the request. */
  get isBusy() {
    return (this.status === 429 || this.status === 503) && this.retryAfter > 0;
  }

  /** Whether the page waits for the server to process the request, and does not leave that to the user. */
  get isTemporary() {
    return this.isBusy && this.retryAfter <= MAX_WAIT;
  }

  /** Whether the resource has changed since it was read. */
  get isStale() {
    return this.status === 412;
  }

  /** @param {Response} response */
  static async of(response) {
    const retryAfter = Number(response.headers.get('Retry-After')) || 0;
    const instance = response.headers.get('X-Request-Id') ?? '';
    const body = await response.json().catch(() => ({}));
    const detail = body.detail ?? body.error_description ?? body.msg ?? '';
    return new Problem({ instance, ...body, detail, status: response.status, retryAfter });
  }
}
