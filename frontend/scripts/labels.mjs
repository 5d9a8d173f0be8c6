// Writes src/api/labels.ts: the Russian labels of enumerations, which the contract carries as x-labels.
import { readFileSync, writeFileSync } from 'node:fs';

const [contract, target] = process.argv.slice(2);
const found = { 'x-labels': {}, 'x-full-labels': {} };
let schema = '';
let labels = null;
for (const line of readFileSync(contract, 'utf8').split('\n')) {
  const [, indent, key, value] = /^( *)([\w-]+):(?: (.*))?$/.exec(line) ?? [];
  if (indent?.length === 4 && value === undefined) {
    schema = key;
  }
  if (indent?.length === 6) {
    labels = key in found ? {} : null;
    if (labels) {
      found[key][schema] = labels;
    }
  } else if (indent?.length === 8 && labels) {
    labels[key] = value.replace(/^"(.*)"$/, '$1');
  }
}
if (Object.keys(found['x-labels']).length === 0) {
  throw new Error(`${contract} has no labels`);
}

function constant(name, enumerations) {
  const members = Object.entries(enumerations).map(
    ([type, words]) =>
      `  ${type}: {\n${Object.entries(words)
        .map(([key, word]) => `    ${key}: '${word}',\n`)
        .join('')}  },\n`,
  );
  const types = Object.keys(enumerations)
    .map((type) => `'${type}'`)
    .join(' | ');
  return `export const ${name}: { [T in ${types}]: Record<Schemas[T], string> } = {\n${members.join('')}};\n`;
}

writeFileSync(
  target,
  `// Made from openapi.yaml by scripts/labels.mjs: npm run generate.
import type { Schemas } from './client';

${constant('LABELS', found['x-labels'])}
/** In full words, where there is room for them. */
${constant('FULL_LABELS', found['x-full-labels'])}`,
);
