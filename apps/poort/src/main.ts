import { start } from './app.module.ts';

await start();
