import { Texts } from '../text/texts.js';

/** The texts of a zone, with the limits of the server. */
export const zoneTexts = new Texts({
  names: ['title', 'description'],
  required: ['title'],
  limits: async () => ({ title: 255, description: 5000 })
});
