import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';

export { migrations } from './migrations/index.ts';

@Module({ imports: [Platform.for({ context: 'ontzorgen', entities: [] })], controllers: [], providers: [] })
export class AppModule {}
