import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

export type Schema = { [sleutel: string]: unknown; $ref?: string; properties?: Record<string, Schema>; required?: string[] };
export type Schemas = Record<string, Schema>;

export const SCHEMA_PAD = '#/components/schemas/';
export const schemaRef = (klasse: Type<object>): Schema => ({ $ref: `${SCHEMA_PAD}${klasse.name}` });

/** The decorators of the kernel, as a schema can say them. */
const EIGEN_REGELS = {
  isDatum: { type: 'string', format: 'date' },
  isBsn: { type: 'string', pattern: '^\\d{9}$' },
  isVnummer: { type: 'string', pattern: '^\\d{10}$' },
  isIbanNummer: { type: 'string', maxLength: 42 },
  isNlPostcode: { type: 'string', maxLength: 7 },
  isUuid: { type: 'string', format: 'uuid' },
  isDateString: { type: 'string' },
  isIso8601: { type: 'string' },
} as const;

const regelsVan = (klasse: Type<object>) => getMetadataStorage().getTargetValidationMetadatas(klasse, '', true, false);

function gebruikt(schema: unknown, gevonden: Set<string>): Set<string> {
  if (Array.isArray(schema)) for (const s of schema) gebruikt(s, gevonden);
  else if (typeof schema === 'object' && schema !== null) {
    for (const [k, w] of Object.entries(schema)) {
      if (k === '$ref' && typeof w === 'string') gevonden.add(w.slice(SCHEMA_PAD.length));
      else gebruikt(w, gevonden);
    }
  }
  return gevonden;
}

/** Two classes of one name would become one schema, and the document would lie about both. */
function klasseMetNaam(naam: string): Type<object> {
  const alle = [...getMetadataStorage()['validationMetadatas'].keys()] as Type<object>[];
  const klassen = alle.filter((k) => typeof k === 'function' && k.name === naam);
  const [klasse, dubbel] = klassen;
  if (!klasse) throw new Error(`OpenAPI: class ${naam} has no class-validator decorators`);
  if (dubbel) throw new Error(`OpenAPI: two classes are called ${naam}; rename one`);
  return klasse;
}

/** An optional property may be absent and may be null, which is what @IsOptional accepts. */
function afgemaakt(schema: Schema, klasse: Type<object>): Schema {
  const vrij = new Set(regelsVan(klasse).filter((r) => r.type === 'conditionalValidation').map((r) => r.propertyName));
  const velden = Object.entries(schema.properties ?? {}).map(([naam, s]) => {
    const zonder = Object.fromEntries(Object.entries(s).filter(([k, w]) => !(k === 'not' && JSON.stringify(w) === '{"type":"null"}')));
    return [naam, vrij.has(naam) && Object.keys(zonder).length > 0 ? { anyOf: [zonder, { type: 'null' }] } : zonder] as const;
  });
  return { ...schema, properties: Object.fromEntries(velden), additionalProperties: false };
}

/** The schemas of these classes and of everything they hold, by class name. */
export function schemasVan(klassen: Iterable<Type<object>>): Schemas {
  const alle = validationMetadatasToSchemas({
    refPointerPrefix: SCHEMA_PAD,
    classTransformerMetadataStorage: defaultMetadataStorage as never,
    additionalConverters: EIGEN_REGELS as never,
  }) as Schemas;
  const wachtrij = [...klassen].map((k) => k.name);
  const gemaakt: Schemas = {};
  for (let naam = wachtrij.pop(); naam !== undefined; naam = wachtrij.pop()) {
    if (gemaakt[naam]) continue;
    const klasse = klasseMetNaam(naam);
    const schema = afgemaakt(alle[naam] as Schema, klasse);
    gemaakt[naam] = schema;
    wachtrij.push(...gebruikt(schema, new Set()));
  }
  return gemaakt;
}
