import { Injectable } from '@nestjs/common';
import { documentStand, type DocumentUit, type PipStatus } from '@wegwijs/intake';
import { TenantDb } from '@wegwijs/tenant';
import { leesDossier } from './dossier.kern.ts';

type Rij = Omit<DocumentUit, 'stand' | 'gemaaktOp'> & { status: PipStatus; laatste: number; gemaaktOp: Date };

/** The size is asked of the row and not of the bytes: octet_length does not fetch what is stored beside it. */
const DOCUMENTEN = `
  select b.id, b.soort, p.id "pipId", p.pip_versie "pipVersie", p.soort "pipSoort", p.status, b.volgnr, b.document ->> 'titel' titel, b.document ->> 'kenmerk' kenmerk,
    b.document ->> 'dagtekening' dagtekening, b.bekendmaking_op::text "bekendmakingOp", b.wijze, octet_length(b.pdf) bytes, b.sha256, b.gemaakt_op "gemaaktOp",
    max(b.volgnr) over (partition by p.id) laatste,
    (select n.id from intake.pip n where n.gemeentecode = p.gemeentecode and n.dossier_id = p.dossier_id and n.vervangt_pip_id = p.id and n.bekendgemaakt_op is not null) "vervangenDoorPipId"
  from intake.pip p join intake.brief b on b.gemeentecode = p.gemeentecode and b.pip_id = p.id
  where p.gemeentecode = $1 and p.dossier_id = $2 order by b.gemaakt_op desc, b.id`;

@Injectable()
export class DocumentenService {
  constructor(private readonly db: TenantDb) {}

  /** Every letter of this dossier, newest first; one line of audit, for the dossier. */
  lijst(dossierId: string): Promise<DocumentUit[]> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode, id } = await leesDossier(em, scope, dossierId);
      const rijen = await em.query<Rij[]>(DOCUMENTEN, [gemeentecode, id]);
      return rijen.map(({ status, laatste, gemaaktOp, ...r }) => ({ ...r, stand: documentStand({ status, volgnr: r.volgnr, laatste }), gemaaktOp: gemaaktOp.toISOString() }));
    });
  }
}
