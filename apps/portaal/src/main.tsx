import './thema/index.css';
import './thema/uitklap.css';
import './thema/werkvoorraad.css';
import { vraagVroeg } from './api/vroeg.ts';
import { vraagLijstVroeg } from './schermen/werkvoorraad/vroeg.ts';

// Reading the portal takes longer than answering who is there: the question goes first.
vraagVroeg('/api/mij');
vraagLijstVroeg(location);

// The law computes with Temporal; what a browser lacks is there before anything that needs it is even loaded. Without a top-level await: the
// portal imports from this file, and would wait for it for ever.
void Promise.resolve('Temporal' in globalThis ? undefined : import('temporal-polyfill/global'))
  .then(() => import('./start.tsx'))
  .then(({ start }) => start(document.getElementById('wegwijs') as HTMLElement));
