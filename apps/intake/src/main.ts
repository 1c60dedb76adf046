import { bootstrap } from '@wegwijs/platform';
import { AppModule } from './app.module.ts';

await bootstrap(AppModule);
