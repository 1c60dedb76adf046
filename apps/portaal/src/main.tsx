import './thema/index.css';

// The law computes with Temporal; what a browser lacks is there before anything that needs it is even loaded.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
const { start } = await import('./start.tsx');
start(document.getElementById('wegwijs') as HTMLElement);
