/** The module defines the element model-viewer. */
export {};
