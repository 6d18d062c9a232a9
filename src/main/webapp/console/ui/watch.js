/** Renders a component again whenever a target dispatches `change`. */
export class Watch {
  #host;
  #target;

  /**
   * @param {import('../../vendor/lit.js').ReactiveControllerHost} host
   * @param {EventTarget} target
   */
  constructor(host, target) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  #onChange = () => this.#host.requestUpdate();

  hostConnected() {
    this.#target.addEventListener('change', this.#onChange);
  }

  hostDisconnected() {
    this.#target.removeEventListener('change', this.#onChange);
  }
}
