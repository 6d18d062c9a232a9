import { css } from '../../vendor/lit.js';

/** How an input looks with its label, its hint and its error. */
export const inputStyle = css`
  :host {
    display: block;
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  input,
  select,
  textarea {
    width: 100%;
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--page);
    color: var(--text);
    font: inherit;
  }
  :is(input, select, textarea):disabled {
    background: var(--surface);
    color: var(--muted);
  }
  [aria-invalid='true'] {
    border-color: var(--danger);
    box-shadow: inset 0 0 0 1px var(--danger);
  }
  p {
    margin-top: 4px;
    font-size: var(--small);
  }
  .error {
    color: var(--danger);
  }
`;
