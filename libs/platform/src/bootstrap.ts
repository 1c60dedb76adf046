import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONFIG, type Config } from './config.ts';
import { configureerHttp, maakAdapter } from './http/index.ts';

/** Starts one app and keeps it until a signal: the whole of every `main.ts`. A wrong setting or an unguarded route ends it at once. */
export async function bootstrap(module: Type): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(module, maakAdapter(), { bufferLogs: true, abortOnError: false });
  await configureerHttp(app);
  app.enableShutdownHooks();
  const { host, port } = app.get<Config>(CONFIG);
  await app.listen(port, host);
}
