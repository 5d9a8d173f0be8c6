// Writes src/shared/labels.ts: the Russian labels of enumerations, which the contract carries as x-labels.
import { readFileSync, writeFileSync } from 'node:fs';

const [contract, target] = process.argv.slice(2);
const found = {};
let schema = '';
let labels = null;
for (const line of readFileSync(contract, 'utf8').split('\n')) {
  const [, indent, key, value] = /^( *)([\w-]+):(?: (.*))?$/.exec(line) ?? [];
  if (indent?.length === 4 && value === undefined) {
    schema = key;
  }
  if (indent?.length === 6) {
    labels = key === 'x-labels' || key === 'x-full-labels' ? {} : null;
    if (labels) {
      found[constant(schema) + (key === 'x-labels' ? '' : '_FULL')] = { schema, labels };
    }
  } else if (indent?.length === 8 && labels) {
    labels[key] = value.replace(/^"(.*)"$/, '$1');
  }
}

function constant(name) {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

if (Object.keys(found).length === 0) {
  throw new Error(`${contract} has no labels`);
}
const constants = Object.entries(found).map(([name, { schema, labels }]) => {
  const lines = Object.entries(labels).map(([key, label]) => `  ${key}: '${label}',`);
  return `export const ${name}: Record<Schemas['${schema}'], string> = {\n${lines.join('\n')}\n};\n`;
});
writeFileSync(
  target,
  `// Made from openapi.yaml by scripts/labels.mjs: npm run generate.\nimport type { Schemas } from '@/api/client';\n\n${constants.join('\n')}`,
);
