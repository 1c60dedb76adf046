import { Body, Controller, Post } from '@nestjs/common';
import { BsnInzage, BsnInzageInvoer } from '@wegwijs/intake';
import { Antwoord, Id } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { PersoonService } from './persoon.service.ts';

@Controller('v1/personen')
export class PersoonController {
  constructor(private readonly personen: PersoonService) {}

  @Post(':id/bsn-inzage')
  @Taak('huisvesting', 'brede-intake-pip')
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(BsnInzage, 201)
  toonBsn(@Id() id: string, @Body() inzage: BsnInzageInvoer) {
    return this.personen.toonBsn(id, inzage);
  }
}
