import { useTexts } from '../../console/i18n/i18n.js';
import en from './en.js';
import uk from './uk.js';

useTexts({ en, uk });
