import { css } from '../../vendor/lit.js';

/** Styles that every component has: boxes, focus, and text for screen readers only. */
export const base = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1 {
    font-size: var(--title);
    line-height: 1.25;
  }
  h2 {
    font-size: var(--heading);
  }
  h3 {
    font-size: var(--large);
  }
  a {
    color: var(--accent);
  }
  .muted {
    color: var(--muted);
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    /* At the end of a page, the pixel does not make it scroll. */
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Native buttons: plain, primary, dangerous, and with an icon only. */
export const buttons = css`
  button,
  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--page);
    color: var(--text);
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:not(:disabled),
  a.button:hover {
    border-color: var(--text);
  }
  button:disabled,
  button[aria-disabled='true'] {
    color: var(--muted);
    cursor: not-allowed;
  }
  button.primary:not(:disabled) {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.danger:not(:disabled) {
    border-color: var(--danger);
    color: var(--danger);
  }
  button.icon {
    min-width: 36px;
    padding: 4px;
    border-color: transparent;
    background: transparent;
  }
  button.icon:hover:not(:disabled) {
    border-color: var(--control);
  }
`;

/** Stacks, rows, cards and notices with the spacing of the design. */
export const layout = css`
  .stack {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .apart {
    justify-content: space-between;
  }
  .card {
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--page);
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 16px;
    padding: 8px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
`;
