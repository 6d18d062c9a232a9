import { css } from '../../vendor/lit.js';

/** Styles of the components for visitors: targets for fingers, long words, and text with its own line breaks. */
export const visitor = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    margin-bottom: 8px;
    line-height: 1.25;
  }
  button,
  a.button {
    min-height: 44px;
    padding: 8px 16px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .lines {
    white-space: pre-wrap;
  }
  .note {
    padding: 12px 16px;
    border-inline-start: 3px solid var(--warning);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .fact {
    display: flex;
    gap: 8px;
    align-items: start;
  }
  .fact svg {
    flex: none;
    margin-top: 3px;
  }
  .good {
    color: var(--good);
  }
`;
