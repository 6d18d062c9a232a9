import { Texts } from '../text/texts.js';

/** The texts of an object, with the limits of the server. */
export const objectTexts = new Texts({
  names: ['name', 'description', 'alt'],
  required: ['name'],
  limits: async () => ({ name: 255, description: 5000, alt: 1000 })
});
