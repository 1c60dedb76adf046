import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';
import { OntzorgsignaalController } from './ontzorgsignaal/ontzorgsignaal.controller.ts';
import { OntzorgsignaalEntity } from './ontzorgsignaal/ontzorgsignaal.entity.ts';
import { OntzorgsignaalService } from './ontzorgsignaal/ontzorgsignaal.service.ts';

export { migrations } from './migrations/index.ts';

/** RSD de Liemers: bijstand and the fixed costs paid for six months, for three gemeenten at once. */
@Module({
  imports: [Platform.for({ context: 'ontzorgen', entities: [OntzorgsignaalEntity] })],
  controllers: [OntzorgsignaalController],
  providers: [OntzorgsignaalService],
})
export class AppModule {}
