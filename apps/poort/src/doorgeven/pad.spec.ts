import { doelVan } from './pad.ts';

test.each([
  ['/api/intake/v1/dossiers', { dienst: 'intake', pad: '/v1/dossiers', vraag: '' }],
  ['/api/leerroutes/v1/x/1?q=a%20b&r=%2F..%2F', { dienst: 'leerroutes', pad: '/v1/x/1', vraag: '?q=a%20b&r=%2F..%2F' }],
  ['/api/intake/v1/a?b?c', { dienst: 'intake', pad: '/v1/a', vraag: '?b?c' }],
  ['/api/intake/v1/n%C3%A9e/a..b/...x', { dienst: 'intake', pad: '/v1/n%C3%A9e/a..b/...x', vraag: '' }],
])('%s is passed on as it is', (url, doel) => {
  expect(doelVan(url)).toEqual(doel);
});

test.each([
  '/api/intake/../casusregie/v1/x', '/api/intake/v1/../../casusregie/v1/x', '/api/intake/v1/..', '/api/intake/v1/.', '/api/intake/v1/x/../y', '/api/intake/v1/%2e%2e/y', '/api/intake/v1/.%2E/y',
  '/api/intake/v1/%2e/y', '/api/intake/v1/a%2fb', '/api/intake/v1/a%5cb', '/api/intake/v1/a\\b', '/api/intake/v1/%252e%252e/y', '/api/intake/v1/a%00', '/api/intake/v1/a%0d%0aHost:x', '/api/intake/v1/a%7f',
  '/api/intake/v1//x', '/api/intake//v1/x', '/api/intake/v1/', '/api/intake/v1', '/api/intake/v10/x', '/api/intake/V1/x', '/api/INTAKE/v1/x', '/api/intake/health/live', '/api/intake/metrics', '/api/intake/docs',
  '/api/poort/v1/x', '/api/constructor/v1/x', '/api//v1/x', '/api/v1/x', '//api/intake/v1/x', 'http://elders.example/api/intake/v1/x', '/api/intake/v1/x#y', '/api/intake/v1/x y', '/api/intake/v1/é', '/api/intake/v1/%zz',
  '/api/intake/v1/%', '/api/intake/v1/x?a b', '/api/intake/v1/x?a\r\nb', '/api/intake/v1/x?"', '/api/intake@elders.example/v1/x', '/api/intake/v1/<script>', '/api/intake/v1/x;..;/%2e',
])('%s is passed on nowhere', (url) => {
  expect(doelVan(url)).toBeUndefined();
});
