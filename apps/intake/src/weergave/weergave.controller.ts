import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { WeergaveInvoer, WeergaveUit, WeergavenUit, WeergaveVoorkeur } from '@wegwijs/intake';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { WeergaveService } from './weergave.service.ts';

/** Saved ways to look at the worklist. */
@Controller('v1/weergaven')
@Taak('brede-intake-pip', 'huisvesting')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class WeergaveController {
  constructor(private readonly weergaven: WeergaveService) {}

  @Get()
  @Antwoord(WeergavenUit)
  lijst() {
    return this.weergaven.lijst();
  }

  @Post()
  @Antwoord(WeergaveUit, 201)
  maak(@Body() invoer: WeergaveInvoer) {
    return this.weergaven.maak(invoer);
  }

  @Put('voorkeur')
  @Antwoord(WeergaveVoorkeur)
  onthoud(@Body() voorkeur: WeergaveVoorkeur) {
    return this.weergaven.onthoud(voorkeur);
  }

  @Put(':id')
  @Antwoord(WeergaveUit)
  wijzig(@Id() id: string, @IfMatch() versie: number, @Body() invoer: WeergaveInvoer) {
    return this.weergaven.wijzig(id, versie, invoer);
  }

  @Delete(':id')
  @Antwoord(null, 204)
  verwijder(@Id() id: string) {
    return this.weergaven.verwijder(id);
  }
}
