// What the contract promises to clients, a line each: node promises.mjs openapi.yaml promises.txt changes.md
// Lines that are new are added. One that is gone, or a new demand ("needs"), breaks clients: that fails, unless BREAKING
// says why; the reason then goes into the list of changes.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const [contract, kept, changes] = process.argv.slice(2);
const { paths, components } = parse(readFileSync(contract, 'utf8'));
const METHODS = ['get', 'post', 'put', 'delete', 'patch'];
const lines = new Set();

const nameOf = (ref) => ref.slice(ref.lastIndexOf('/') + 1);

/** The type in one word: `string`, `date`, `School[]`, `integer or null`. */
function typeOf(schema) {
  if (schema === undefined) return 'anything';
  if (schema.$ref) return nameOf(schema.$ref);
  const parts = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  if (parts) return parts.map(typeOf).sort().join(' or ');
  const types = [schema.type ?? 'anything'].flat();
  const item = schema.items ? `${typeOf(schema.items)}[]` : (schema.format ?? types.find((type) => type !== 'null'));
  return types.includes('null') ? `${item} or null` : item;
}

/** Schemas by name that one leads to, itself among them. */
function reach(schema, found) {
  if (schema === null || typeof schema !== 'object') return;
  if (typeof schema.$ref === 'string') {
    const name = nameOf(schema.$ref);
    if (found.has(name)) return;
    found.add(name);
    reach(components.schemas[name], found);
  }
  for (const part of Object.values(schema)) reach(part, found);
}

const values = (schema) => schema.enum ?? schema.items?.enum ?? [];

const answered = new Set();
const asked = new Set();
for (const [path, item] of Object.entries(paths)) {
  for (const method of METHODS.filter((one) => item[one])) {
    const { parameters = [], requestBody, responses } = item[method];
    const operation = `${method.toUpperCase()} ${path}`;
    lines.add(operation);
    for (const { name, required, in: place, schema } of parameters) {
      lines.add(`${operation} takes ${place} ${name}: ${typeOf(schema)}`);
      if (required && place !== 'path') lines.add(`${operation} needs ${place} ${name}`);
      for (const value of values(schema)) lines.add(`${operation} takes ${place} ${name} = ${value}`);
    }
    for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
      lines.add(`${operation} takes ${type}: ${typeOf(schema)}`);
      reach(schema, asked);
    }
    for (const [status, { content = {}, headers = {} }] of Object.entries(responses)) {
      if (Object.keys(content).length === 0) lines.add(`${operation} gives ${status}`);
      for (const header of Object.keys(headers)) lines.add(`${operation} gives ${status} ${header}`);
      for (const [type, { schema }] of Object.entries(content)) {
        lines.add(`${operation} gives ${status} ${type}: ${typeOf(schema)}`);
        reach(schema, answered);
      }
    }
  }
}

for (const [verb, names] of [
  ['gives', answered],
  ['takes', asked],
]) {
  for (const name of names) {
    const schema = components.schemas[name];
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const always = verb === 'gives' && schema.required?.includes(property) ? ', always' : '';
      lines.add(`${name} ${verb} ${property}: ${typeOf(value)}${always}`);
      for (const one of values(value)) lines.add(`${name} ${verb} ${property} = ${one}`);
      if (verb === 'takes' && schema.required?.includes(property)) lines.add(`${name} needs ${property}`);
    }
    for (const one of values(schema)) lines.add(`${name} ${verb} ${one}`);
  }
}

const before = existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter(Boolean) : [];
const known = new Set(before);
const subject = (line) => line.split(' needs ')[0];
const isOld = (one) => known.has(one) || before.some((line) => line.startsWith(`${one} takes `));
const broken = [
  ...before.filter((line) => !lines.has(line) && !line.includes(' needs ')),
  ...[...lines].filter((line) => line.includes(' needs ') && !known.has(line) && isOld(subject(line))),
];
const reason = process.env.BREAKING;
if (broken.length > 0 && !reason) {
  console.error(`Договор с клиентами нарушен:\n${broken.map((line) => `  ${line}`).join('\n')}`);
  console.error(
    'Верните обещанное или скажите, почему иначе нельзя: make openapi BREAKING="причина и что делать клиентам"',
  );
  process.exit(1);
}
if (broken.length > 0) {
  const day = new Date().toISOString().slice(0, 10);
  const list = broken.map((line) => `- \`${line}\``).join('\n');
  appendFileSync(changes, `\n## ${day}\n\n${reason}\n\n${list}\n`);
}
writeFileSync(kept, `${[...lines].sort().join('\n')}\n`);
