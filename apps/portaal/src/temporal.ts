/**
 * The law computes with Temporal. Browsers of today have it; `main.tsx` loads the polyfill for those that do not, before anything else. Importing
 * the polyfill everywhere would cost every reader 18 kB.
 */
const aanwezig = (globalThis as unknown as { Temporal: typeof import('temporal-polyfill').Temporal }).Temporal;
export { aanwezig as Temporal };
