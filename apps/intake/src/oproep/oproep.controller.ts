import { Body, Controller, Get, Post } from '@nestjs/common';
import { AfspraakUitkomst, LadderUit, OproepInvoer, OproepUit } from '@wegwijs/intake';
import { Antwoord, Id } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { OproepService } from './oproep.service.ts';

@Controller('v1/dossiers/:id/oproepen')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur')
export class OproepController {
  constructor(private readonly oproepen: OproepService) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(LadderUit)
  toon(@Id() id: string) {
    return this.oproepen.toon(id);
  }

  @Post()
  @Antwoord(OproepUit, 201)
  roepOp(@Id() id: string, @Body() oproep: OproepInvoer) {
    return this.oproepen.roepOp(id, oproep);
  }

  @Post(':oproepId/uitkomst')
  @Antwoord(LadderUit, 200)
  legUitkomstVast(@Id() id: string, @Id('oproepId') oproepId: string, @Body() uitkomst: AfspraakUitkomst) {
    return this.oproepen.legUitkomstVast(id, oproepId, uitkomst);
  }
}
