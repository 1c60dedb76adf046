import { Body, Controller, Get, Post } from '@nestjs/common';
import { DuoTermijnInvoer, InburgeringstermijnUit, OnderbrekingInvoer, TermijnIntrekkingInvoer, TerugkeerInvoer, VerlengingInvoer, VerlengingUitkomstInvoer } from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { TermijnService } from './termijn.service.ts';

/** The inburgeringstermijn of one person; the version of If-Match is that of the dossier. */
@Controller('v1/dossiers/:id/termijn')
@Taak('casusregie')
@Rol('casusregisseur', 'klantmanager')
export class TermijnController {
  constructor(private readonly termijn: TermijnService) {}

  @Get()
  @Rol('casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(InburgeringstermijnUit)
  toon(@Id() id: string) {
    return this.termijn.toon(id);
  }

  @Post('duo')
  @Antwoord(InburgeringstermijnUit, 201)
  legDuoVast(@Id() id: string, @IfMatch() versie: number, @Body() invoer: DuoTermijnInvoer) {
    return this.termijn.legDuoVast(id, versie, invoer);
  }

  @Post('verlengingen')
  @Antwoord(InburgeringstermijnUit, 201)
  vraagVerlenging(@Id() id: string, @IfMatch() versie: number, @Body() invoer: VerlengingInvoer) {
    return this.termijn.vraagVerlenging(id, versie, invoer);
  }

  @Post('verlengingen/:verlengingId/uitkomst')
  @Antwoord(InburgeringstermijnUit, 200)
  legUitkomstVast(@Id() id: string, @Id('verlengingId') verlengingId: string, @IfMatch() versie: number, @Body() uitkomst: VerlengingUitkomstInvoer) {
    return this.termijn.legUitkomstVast(id, verlengingId, versie, uitkomst);
  }

  @Post('onderbrekingen')
  @Antwoord(InburgeringstermijnUit, 201)
  legOnderbrekingVast(@Id() id: string, @IfMatch() versie: number, @Body() invoer: OnderbrekingInvoer) {
    return this.termijn.legOnderbrekingVast(id, versie, invoer);
  }

  @Post('onderbrekingen/:onderbrekingId/terugkeer')
  @Antwoord(InburgeringstermijnUit, 200)
  legTerugkeerVast(@Id() id: string, @Id('onderbrekingId') onderbrekingId: string, @IfMatch() versie: number, @Body() { tot }: TerugkeerInvoer) {
    return this.termijn.legTerugkeerVast(id, onderbrekingId, versie, tot);
  }

  @Post('intrekkingen')
  @Antwoord(InburgeringstermijnUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number, @Body() invoer: TermijnIntrekkingInvoer) {
    return this.termijn.trekIn(id, versie, invoer);
  }
}
