import { citisensNl } from './citisens.nl';
import { reactAdminNl } from './react-admin.nl';
import { resourcesNl } from './resources.nl';

/** All Dutch words of the panel. */
export const nl = { ...reactAdminNl, resources: resourcesNl, citisens: citisensNl };
