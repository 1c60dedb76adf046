import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Context } from '@wegwijs/kernel';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import { maakAdapter, openapiVan } from '../http/index.ts';

/** The OpenAPI document of an app, from its code alone: no database, no settings. */
export async function openapiDocument(module: Type, context: Context): Promise<object> {
  const config: Config = {
    context, host: '127.0.0.1', port: 0, databaseUrl: 'postgres://geen', scope: { kid: 1, sleutel: Buffer.alloc(32) },
    kek: Buffer.alloc(32), hmac: Buffer.alloc(32), issuers: [], logLevel: 'silent',
  };
  const ref = await Test.createTestingModule({ imports: [module] })
    .overrideProvider(CONFIG).useValue(config).overrideProvider(DataSource).useValue({}).compile();
  const app = ref.createNestApplication<NestFastifyApplication>(maakAdapter(), { logger: false });
  try {
    return openapiVan(app);
  } finally {
    await app.close();
  }
}
