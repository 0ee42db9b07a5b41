import { equal } from 'uvu/assert';
import type { Route } from '../../../server/http/exchange.ts';
import { router } from '../../../server/http/router.ts';
import { suite } from '../../lib/suite.ts';

const route = (path: string, method: Route['method'] = 'GET'): Route => ({
  method,
  path,
  access: 'anyone',
  handle: () => {},
});
const { find } = router(
  ['/*', '/v1/hosts/:host/files/*', '/v1/hosts/:host/files', '/v1/site', '/v1/*', '/', '/:name/own']
    .map((path) => route(path))
    .concat(route('/report', 'POST'), route('/v1/site', 'POST')),
);
const found = (path: string, method = 'GET') => {
  const match = find(method, path);
  return 'methods' in match ? match.methods : [match.route.path, match.params];
};

const routes = suite('The router');

routes('takes the route that says most of a path, in whatever order they are listed', () => {
  equal(
    [
      '/',
      '/a.cfg',
      '/v1/site',
      '/v1/other/path',
      '/v1/hosts/pbx1/files',
      '/v1/hosts/pbx1/files/etc/a.conf',
      '/x/own',
      '/v1/own',
    ].map((path) => found(path)),
    [
      ['/', {}],
      ['/*', { '*': 'a.cfg' }],
      ['/v1/site', {}],
      ['/v1/*', { '*': 'other/path' }],
      ['/v1/hosts/:host/files', { host: 'pbx1' }],
      ['/v1/hosts/:host/files/*', { host: 'pbx1', '*': 'etc/a.conf' }],
      ['/:name/own', { name: 'x' }],
      ['/:name/own', { name: 'v1' }],
    ],
  );
});

routes('answers HEAD as GET, and tells the methods that a path has', () => {
  equal(
    [found('/v1/site', 'HEAD'), found('/v1/site', 'POST')],
    [
      ['/v1/site', {}],
      ['/v1/site', {}],
    ],
  );
  equal(found('/v1/site', 'PUT'), ['GET', 'POST']);
});

routes.run();
