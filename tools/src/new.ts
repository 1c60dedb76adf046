import { contextMap, type Context } from '@wegwijs/kernel';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WORTEL } from './omgeving.ts';

/** The files of a new capability: the golden path of the README, compiling and with a test that fails until it says something. */
export function skelet(context: Context, naam: string, nummer: string): Record<string, string> {
  const klasse = naam.split('-').map((d) => d[0]!.toUpperCase() + d.slice(1)).join('');
  const tabel = naam.replaceAll('-', '_');
  const lib = `libs/${context}/src/${naam}`;
  const map = `apps/${context}/src/${naam}/${naam}`;
  return {
    [`${lib}.ts`]: `import { geweigerd, toegestaan, type Uitkomst } from '@wegwijs/kernel';
import { IsInt, IsNotEmpty, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';

export class ${klasse}Invoer {
  @IsString() @IsNotEmpty({ message: 'omschrijving is verplicht' }) @MaxLength(200)
  omschrijving!: string;
}

export class ${klasse} extends ${klasse}Invoer {
  @Matches(/^\\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
}

/** May it be registered? Name the article that says so in \`bron\`. */
export function beoordeel${klasse}(invoer: ${klasse}Invoer): Uitkomst {
  return invoer.omschrijving.trim() ? toegestaan : geweigerd('OmschrijvingLeeg', 'bron invullen', { veld: 'omschrijving' });
}
`,
    [`${lib}.spec.ts`]: `import { beoordeel${klasse} } from './${naam}.ts';

test.each([
  ['een omschrijving', true],
  ['   ', false],
])('bron invullen: "%s" mag: %s', (omschrijving, mag) => {
  expect(beoordeel${klasse}({ omschrijving }).toegestaan).toBe(mag);
});
`,
    [`${map}.entity.ts`]: `import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('${tabel}')
export class ${klasse}Entity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') omschrijving!: string;
}
`,
    [`${map}.service.ts`]: `import { Injectable } from '@nestjs/common';
import { beoordeel${klasse}, type ${klasse}, type ${klasse}Invoer } from '@wegwijs/${context}';
import { eis, NietGevonden } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { ${klasse}Entity } from './${naam}.entity.ts';

@Injectable()
export class ${klasse}Service {
  constructor(private readonly db: TenantDb) {}

  registreer(invoer: ${klasse}Invoer): Promise<${klasse}> {
    return this.db.run(async (em, scope) => {
      eis(beoordeel${klasse}(invoer));
      const rij = { ...invoer, gemeentecode: scope.gemeente, id: randomUUID(), versie: 1 };
      await em.insert(${klasse}Entity, rij);
      scope.betrokken(rij);
      return rij;
    });
  }

  toon(id: string): Promise<${klasse}> {
    return this.db.run(async (em, scope) => {
      const rij = await em.findOneBy(${klasse}Entity, { gemeentecode: In(scope.gemeenten), id });
      if (!rij) throw new NietGevonden();
      scope.betrokken(rij);
      return { ...rij };
    });
  }
}
`,
    [`${map}.controller.ts`]: `import { Body, Controller, Get, Post } from '@nestjs/common';
import { ${klasse}, ${klasse}Invoer } from '@wegwijs/${context}';
import { Antwoord, Id } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { ${klasse}Service } from './${naam}.service.ts';

@Controller('v1/${naam}s')
export class ${klasse}Controller {
  constructor(private readonly service: ${klasse}Service) {}

  @Post()
  @Taak('casusregie')
  @Rol('casusregisseur')
  @Antwoord(${klasse}, 201)
  registreer(@Body() invoer: ${klasse}Invoer) {
    return this.service.registreer(invoer);
  }

  @Get(':id')
  @Taak('casusregie')
  @Rol('casusregisseur')
  @Antwoord(${klasse})
  toon(@Id() id: string) {
    return this.service.toon(id);
  }
}
`,
    [`${map}.spec.ts`]: `import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

test('registered by one gemeente, unseen by another', async () => {
  const { status, body } = await app.als('casusregisseur-zevenaar').post<{ id: string }>('/v1/${naam}s', { omschrijving: 'eerste' });
  expect(status).toBe(201);
  expect((await app.als('casusregisseur-zevenaar').get(\`/v1/${naam}s/\${body.id}\`)).status).toBe(200);
  expect((await app.als('casusregisseur-duiven').get(\`/v1/${naam}s/\${body.id}\`)).status).toBe(404);
});

test('an unknown field is refused by name', async () => {
  const { status, body } = await app.als('casusregisseur-zevenaar').post('/v1/${naam}s', { omschrijving: 'x', gemeentecode: '0226' });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain('gemeentecode');
});
`,
    [`apps/${context}/src/migrations/${nummer}-${naam}.ts`]: `import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${klasse}${Number(nummer)} implements MigrationInterface {
  name = '${klasse}${Date.now()}';

  async up(q: QueryRunner) {
    await q.query(\`
      create table ${context}.${tabel} (gemeentecode text not null, id uuid not null, versie int not null default 1, omschrijving text not null, primary key (gemeentecode, id));
      \${isolate('${context}.${tabel}', 'casusregie')}\`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ${context}.${tabel}');
  }
}
`,
  };
}

/** Adds `regel` to a list in a file: an import after the last import, an element before the closing bracket of `lijst`. */
function meldAan(tekst: string, importregel: string, lijst: RegExp, element: string): string {
  const regels = tekst.split('\n');
  const laatste = regels.findLastIndex((r) => r.startsWith('import '));
  regels.splice(laatste + 1, 0, importregel);
  return regels.join('\n').replace(lijst, (_, voor: string, binnen: string, na: string) => `${voor}${[binnen.trim(), element].filter(Boolean).join(', ')}${na}`);
}

/** Writes the capability and makes the app know it. @throws Error when the context is unknown, the name is no word, or it exists. */
export async function maak(context: string, naam: string, wortel = WORTEL): Promise<string[]> {
  if (!(context in contextMap)) throw new Error(`Onbekende context: ${context}. Kies uit: ${Object.keys(contextMap).join(', ')}`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(naam)) throw new Error(`De naam moet uit kleine letters en streepjes bestaan: ${naam}`);
  const app = join(wortel, 'apps', context, 'src');
  const laatste = (await readdir(join(app, 'migrations'))).map((f) => Number(f.slice(0, 4))).filter((n) => n > 0).sort((a, b) => b - a)[0] ?? 0;
  const nummer = String(laatste + 1).padStart(4, '0');
  const bestanden = skelet(context as Context, naam, nummer);
  for (const pad of Object.keys(bestanden)) if (existsSync(join(wortel, pad))) throw new Error(`${pad} bestaat al`);
  for (const [pad, inhoud] of Object.entries(bestanden)) {
    await mkdir(dirname(join(wortel, pad)), { recursive: true });
    await writeFile(join(wortel, pad), inhoud);
  }
  const klasse = naam.split('-').map((d) => d[0]!.toUpperCase() + d.slice(1)).join('');
  const pas = async (pad: string, fn: (tekst: string) => string) => writeFile(pad, fn(await readFile(pad, 'utf8')));
  await pas(join(wortel, 'libs', context, 'src/index.ts'), (t) => `${t.replace('export {};\n', '')}export * from './${naam}.ts';\n`);
  await pas(join(app, 'migrations/index.ts'), (t) =>
    meldAan(t, `import { ${klasse}${Number(nummer)} } from './${nummer}-${naam}.ts';`, /(MigrationInterface\)\[\] = \[)([^\]]*?),?\s*(\];)/, `${klasse}${Number(nummer)}`));
  await pas(join(app, 'app.module.ts'), (t) => {
    const metEntity = meldAan(t, `import { ${klasse}Entity } from './${naam}/${naam}.entity.ts';`, /(entities: \[)([^\]]*?),?\s*(\])/, `${klasse}Entity`);
    const metController = meldAan(metEntity, `import { ${klasse}Controller } from './${naam}/${naam}.controller.ts';`, /(controllers: \[)([^\]]*?),?\s*(\])/, `${klasse}Controller`);
    return meldAan(metController, `import { ${klasse}Service } from './${naam}/${naam}.service.ts';`, /(providers: \[)([^\]]*?),?\s*(\])/, `${klasse}Service`);
  });
  return Object.keys(bestanden);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [context = '', naam = ''] = process.argv.slice(2);
  await maak(context, naam).then(
    (paden) => console.log(`${paden.join('\n')}\n\nVul nu de bronnen in en draai: npm run openapi && npm run check`),
    (fout: Error) => {
      console.error(`${fout.message}\nGebruik: npm run new <context> <capability>`);
      process.exitCode = 2;
    });
}
