import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';

export { migrations } from './migrations/index.ts';

@Module({ imports: [Platform.for({ context: 'leerroutes', entities: [] })], controllers: [], providers: [] })
export class AppModule {}
