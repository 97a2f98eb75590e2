import reactAdminEn from 'ra-language-english';
import { citisensEn } from './citisens.en';
import { resourcesEn } from './resources.en';

/** All English words of the panel. */
export const en = { ...reactAdminEn, resources: resourcesEn, citisens: citisensEn };
