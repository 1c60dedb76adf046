import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';
import { MaatregelController } from './maatregel/maatregel.controller.ts';
import { MaatregelEntity, SanctievraagEntity } from './maatregel/maatregel.entity.ts';
import { MaatregelService } from './maatregel/maatregel.service.ts';
import { SanctievraagService } from './maatregel/sanctievraag.service.ts';
import { OntzorgsignaalController } from './ontzorgsignaal/ontzorgsignaal.controller.ts';
import { OntzorgsignaalEntity } from './ontzorgsignaal/ontzorgsignaal.entity.ts';
import { OntzorgsignaalService } from './ontzorgsignaal/ontzorgsignaal.service.ts';

export { migrations } from './migrations/index.ts';

/** RSD de Liemers: bijstand and the fixed costs paid for six months, for three gemeenten at once. */
@Module({
  imports: [Platform.for({ context: 'ontzorgen', entities: [OntzorgsignaalEntity, MaatregelEntity, SanctievraagEntity] })],
  controllers: [OntzorgsignaalController, MaatregelController],
  providers: [OntzorgsignaalService, MaatregelService, SanctievraagService],
})
export class AppModule {}
