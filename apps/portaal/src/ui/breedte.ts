import { useSyncExternalStore } from 'react';

/** The width at which app.css turns to the layout of a phone. */
const smal = globalThis.matchMedia?.('(max-width: 47.99rem)');

/** Narrow: a table becomes a list of cards. Asked in script and not in CSS, because both at once would double a page of fifty rows. */
export const useSmal = (): boolean => useSyncExternalStore((bij) => {
  smal.addEventListener('change', bij);
  return () => smal.removeEventListener('change', bij);
}, () => smal.matches);

const breed = globalThis.matchMedia?.('(min-width: 75rem)');

/** Wide enough for two columns of text beside the menu. */
export const useBreed = (): boolean => useSyncExternalStore((bij) => {
  breed.addEventListener('change', bij);
  return () => breed.removeEventListener('change', bij);
}, () => breed.matches);
