import { Body, Controller, Post, Put } from '@nestjs/common';
import { BijstandInvoer, BijstandStopInvoer, BijstandUit, InkomenInvoer, InkomenUit } from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BijstandService } from './bijstand.service.ts';

@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class BijstandController {
  constructor(private readonly bijstand: BijstandService) {}

  @Post('huishoudens/:id/bijstand')
  @Antwoord(BijstandUit, 201)
  legVast(@Id() id: string, @Body() bijstand: BijstandInvoer) {
    return this.bijstand.legVast(id, bijstand);
  }

  @Post('bijstand/:id/stop')
  @Antwoord(BijstandUit, 200)
  stop(@Id() id: string, @IfMatch() versie: number, @Body() stop: BijstandStopInvoer) {
    return this.bijstand.stop(id, versie, stop);
  }

  @Post('huishoudens/:id/inkomen')
  @Antwoord(InkomenUit, 201)
  legInkomenVast(@Id() id: string, @Body() inkomen: InkomenInvoer) {
    return this.bijstand.legInkomenVast(id, inkomen);
  }

  @Put('inkomen/:id')
  @Antwoord(InkomenUit, 200)
  verbeterInkomen(@Id() id: string, @IfMatch() versie: number, @Body() inkomen: InkomenInvoer) {
    return this.bijstand.verbeterInkomen(id, versie, inkomen);
  }
}
