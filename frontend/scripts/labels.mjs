// Writes src/api/labels.ts: the Russian labels of enumerations, which the contract carries as x-labels, x-full-labels and x-forms.
import { readFileSync, writeFileSync } from 'node:fs';

const [contract, target] = process.argv.slice(2);
const found = { 'x-labels': {}, 'x-full-labels': {}, 'x-forms': {} };
let schema = '';
let labels = null;
let form = null;
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
  } else if (indent?.length === 8 && labels && value === undefined) {
    form = labels[key] = {};
  } else if (indent?.length >= 8 && labels) {
    (indent.length === 8 ? labels : form)[key] = value.replace(/^"(.*)"$/, '$1');
  }
}
if (Object.keys(found['x-labels']).length === 0) {
  throw new Error(`${contract} has no labels`);
}

function literal(words, indent = '') {
  const members = Object.entries(words).map(([key, word]) => {
    const value = typeof word === 'string' ? `'${word}'` : literal(word, `${indent}  `);
    return `${indent}  ${key}: ${value},\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

/** A constant for each enumeration, so that a page loads only the words that it shows: SCHOOL_LEVEL of SchoolLevel. */
function constants(enumerations, suffix, typeOf) {
  return Object.entries(enumerations)
    .map(([type, words]) => {
      const name = type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase() + suffix;
      return `export const ${name}: ${typeOf(`Schemas['${type}']`, words)} = ${literal(words)};\n`;
    })
    .join('\n');
}

const labelled = (type) => `Record<${type}, string>`;
const formed = (type, words) => `Record<'${Object.keys(words).join("' | '")}', Record<${type}, string>>`;

writeFileSync(
  target,
  `// Made from openapi.yaml by scripts/labels.mjs: npm run generate.
import type { Schemas } from './client';

${constants(found['x-labels'], '', labelled)}
// In full words, where there is room for them.

${constants(found['x-full-labels'], '_IN_FULL', labelled)}
// Other forms, of which sentences are made.

${constants(found['x-forms'], '_FORMS', formed)}`,
);
