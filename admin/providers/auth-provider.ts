import type { AuthProvider } from 'ra-core';
import { isOfferedTo } from '../sign-in/roles';
import type { Session } from '../sign-in/session';
import { codeOf } from './problem';

/** Where nobody is signed in, react-admin shows this page of the panel. */
const SIGN_IN_PAGE = '/login';

/** react-admin's questions about who is there, answered by the session. Only comfort: the API decides. */
export function sessionAuthProvider(session: Session): AuthProvider {
  const person = async () => {
    const found = await session.person();
    if (!found) throw new Error('Nobody is signed in');
    return found;
  };
  return {
    login: async () => undefined,
    checkAuth: async () => {
      // Without a sentence: the sign-in page says all there is to say.
      if (!(await session.person())) throw { redirectTo: SIGN_IN_PAGE, message: false };
    },
    checkError: async (error) => {
      if (codeOf(error) !== 'UNAUTHENTICATED') return;
      await session.end('ended');
      throw { redirectTo: SIGN_IN_PAGE, message: false };
    },
    logout: async () => SIGN_IN_PAGE,
    getIdentity: async () => {
      const { id, name, municipalities } = await person();
      return { id, fullName: name, municipalities };
    },
    getPermissions: async () => (await person()).role,
    canAccess: async ({ resource, action }) => isOfferedTo((await person()).role, resource, action),
  };
}
