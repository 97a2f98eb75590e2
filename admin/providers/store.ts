import { localStorageStore } from 'ra-core';

/** Choices of this browser (language, columns, recent postcodes); a new version number forgets older shapes. */
export const store = localStorageStore('1', 'citisens');
