import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(process.cwd(), 'src');
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
const ending = (end: string) => FILES.filter((file) => file.endsWith(end));
const text = (file: string) => readFileSync(join(SRC, file), 'utf8');

/** The class names of a module by which its components use them. */
const definedIn = (css: string) =>
  new Set(
    [...css.replaceAll(/:global\([^)]*\)|\/\*.*?\*\//gs, '').matchAll(/\.([a-z]\w*)(?=[^{}]*\{)/gi)].map(
      ([, name]) => name,
    ),
  );

/** Module → the names that components take from it; `styles[tone]` takes any. */
const used = new Map<string, Set<string>>();
const open = new Set<string>();
for (const file of ending('.tsx')) {
  const source = text(file);
  for (const [, alias, from = ''] of source.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
    const module = from.startsWith('@/') ? from.slice(2) : join(dirname(file), from);
    const names = used.get(module) ?? new Set<string>();
    for (const [, name = ''] of source.matchAll(new RegExp(`(?<!/)\\b${alias}\\.(\\w+)`, 'g'))) {
      names.add(name);
    }
    if (source.includes(`${alias}[`)) {
      open.add(module);
    }
    used.set(module, names);
  }
}

it.each(ending('.module.css'))('%s has what its components use, and nothing else', (module) => {
  const defined = definedIn(text(module));
  const names = used.get(module) ?? new Set();
  expect([...names].filter((name) => !defined.has(name))).toEqual([]);
  expect(open.has(module) ? [] : [...defined].filter((name) => !names.has(name as string))).toEqual([]);
});

it('knows every colour that is asked for', () => {
  const known = new Set([...text('shared/ui/tokens.css').matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const asked = ending('.css').flatMap((file) =>
    [...text(file).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name),
  );
  expect([...new Set(asked)].filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !asked.includes(name))).toEqual([]);
});
