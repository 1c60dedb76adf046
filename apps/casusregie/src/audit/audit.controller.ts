import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { AuditFilter } from '@wegwijs/casusregie';
import { Antwoord } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { AuditService } from './audit.service.ts';
import { AuditBladzij, AuditVraag } from './audit.vraag.ts';

/** The log of the own gemeente, over all apps. */
@Controller('v1/audit')
@Taak('beheer')
@Rol('beheerder', 'teamleider')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Antwoord(AuditBladzij)
  zoek(@Query() vraag: AuditVraag) {
    return this.audit.zoek(vraag);
  }

  @Get('export')
  @Antwoord('text/csv')
  async exporteer(@Query() filter: AuditFilter) {
    const { csv, bestandsnaam } = await this.audit.exporteer(filter);
    return new StreamableFile(csv, { type: 'text/csv; charset=utf-8', length: csv.length, disposition: `attachment; filename="${bestandsnaam}"` });
  }
}
