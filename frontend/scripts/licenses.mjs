// Writes dist/third-party.txt: the packages that the SPA is built from, with their licences. Fails where one says none.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const lines = Object.entries(read('package-lock.json').packages)
  .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
  .map(([path]) => {
    const { name, version, license } = read(`${path}/package.json`);
    if (typeof license !== 'string') {
      throw new Error(`${name} says no licence`);
    }
    return `${name} ${version}: ${license}`;
  });
writeFileSync(new URL('dist/third-party.txt', root), `${[...new Set(lines)].sort().join('\n')}\n`);
