export { AuthGuard } from './guard.ts';
export { controleerRoutes } from './routes.ts';
export { Verifieerder } from './verifieerder.ts';
