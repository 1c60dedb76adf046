import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  ArbeidsparticipatieConcept, BredeIntakeAfronding, BredeIntakeUit, GezondheidConcept, IntakeonderdeelUit, OmstandighedenConcept, OpleidingConcept, RechtAlleenGehoordConcept,
  TaalniveauConcept, VveConcept, WerkervaringConcept, ZelfredzaamheidConcept,
} from '@wegwijs/intake';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BredeIntakeService } from './brede-intake.service.ts';

/** One route per component, because each has its own body: the document of the API then says what may be sent. */
@Controller('v1/dossiers/:id/brede-intake')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur')
export class BredeIntakeController {
  constructor(private readonly intake: BredeIntakeService) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(BredeIntakeUit)
  toon(@Id() id: string) {
    return this.intake.toon(id);
  }

  @Put('onderdelen/opleiding')
  @Antwoord(IntakeonderdeelUit)
  bewaarOpleiding(@Id() id: string, @IfMatch() versie: number, @Body() concept: OpleidingConcept) {
    return this.intake.bewaar(id, 'opleiding', versie, concept);
  }

  @Put('onderdelen/werkervaring')
  @Antwoord(IntakeonderdeelUit)
  bewaarWerkervaring(@Id() id: string, @IfMatch() versie: number, @Body() concept: WerkervaringConcept) {
    return this.intake.bewaar(id, 'werkervaring', versie, concept);
  }

  @Put('onderdelen/omstandigheden')
  @Antwoord(IntakeonderdeelUit)
  bewaarOmstandigheden(@Id() id: string, @IfMatch() versie: number, @Body() concept: OmstandighedenConcept) {
    return this.intake.bewaar(id, 'omstandigheden', versie, concept);
  }

  @Put('onderdelen/gezondheid')
  @Antwoord(IntakeonderdeelUit)
  bewaarGezondheid(@Id() id: string, @IfMatch() versie: number, @Body() concept: GezondheidConcept) {
    return this.intake.bewaar(id, 'gezondheid', versie, concept);
  }

  @Put('onderdelen/vve')
  @Antwoord(IntakeonderdeelUit)
  bewaarVve(@Id() id: string, @IfMatch() versie: number, @Body() concept: VveConcept) {
    return this.intake.bewaar(id, 'vve', versie, concept);
  }

  @Put('onderdelen/taalniveau')
  @Antwoord(IntakeonderdeelUit)
  bewaarTaalniveau(@Id() id: string, @IfMatch() versie: number, @Body() concept: TaalniveauConcept) {
    return this.intake.bewaar(id, 'taalniveau', versie, concept);
  }

  @Put('onderdelen/arbeidsparticipatie')
  @Antwoord(IntakeonderdeelUit)
  bewaarArbeidsparticipatie(@Id() id: string, @IfMatch() versie: number, @Body() concept: ArbeidsparticipatieConcept) {
    return this.intake.bewaar(id, 'arbeidsparticipatie', versie, concept);
  }

  @Put('onderdelen/zelfredzaamheid')
  @Antwoord(IntakeonderdeelUit)
  bewaarZelfredzaamheid(@Id() id: string, @IfMatch() versie: number, @Body() concept: ZelfredzaamheidConcept) {
    return this.intake.bewaar(id, 'zelfredzaamheid', versie, concept);
  }

  @Put('onderdelen/recht-alleen-gehoord')
  @Antwoord(IntakeonderdeelUit)
  bewaarRechtAlleenGehoord(@Id() id: string, @IfMatch() versie: number, @Body() concept: RechtAlleenGehoordConcept) {
    return this.intake.bewaar(id, 'recht-alleen-gehoord', versie, concept);
  }

  @Post('onderdelen/:onderdeel/gereed')
  @Antwoord(IntakeonderdeelUit, 200)
  maakGereed(@Id() id: string, @Param('onderdeel') onderdeel: string, @IfMatch() versie: number) {
    return this.intake.maakGereed(id, onderdeel, versie);
  }

  @Post('afronding')
  @Antwoord(BredeIntakeUit, 201)
  rondAf(@Id() id: string, @Body() afronding: BredeIntakeAfronding) {
    return this.intake.rondAf(id, afronding);
  }
}
