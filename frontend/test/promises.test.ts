import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

const CONTRACT = `
paths:
  /schools:
    get:
      parameters:
        - {name: sort, in: query, schema: {type: string, enum: [name, -name]}}
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/School'}}}}
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Input'}}}}
      responses:
        '204': {}
components:
  schemas:
    School: {required: [name], properties: {name: {type: string}, level: {type: [string, 'null']}}}
    Input: {required: [name], properties: {name: {type: string}, level: {type: string}}}
`;

describe('promises of the contract', () => {
  let folder = '';

  const run = (contract: string, reason?: string) => {
    writeFileSync(join(folder, 'openapi.yaml'), contract);
    const files = ['openapi.yaml', 'promises.txt', 'changes.md'].map((name) => join(folder, name));
    execFileSync('node', ['scripts/promises.mjs', ...files], {
      env: { ...process.env, BREAKING: reason },
      stdio: 'pipe',
    });
  };
  const kept = (name: string) => readFileSync(join(folder, name), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'promises-'));
    run(CONTRACT);
  });

  it('grow with what is new', () => {
    run(CONTRACT.replace('level: {type: [string', 'inn: {type: string}, level: {type: [string'));
    expect(kept('promises.txt')).toContain('School gives inn: string\n');
  });

  it.each([
    ['a property that is gone', 'level: {type: [string, ', 'grade: {type: [string, '],
    ['a property of another type', 'level: {type: [string', 'level: {type: [integer'],
    ['a property that may be missing now', 'School: {required: [name]', 'School: {required: []'],
    ['a sort that is gone', '[name, -name]', '[name]'],
    ['a new demand', 'Input: {required: [name]', 'Input: {required: [name, level]'],
    ['an operation that is gone', '    post:', '    x-post:'],
    ['another status', "'204'", "'200'"],
  ])('are not broken silently: %s', (_, before, after) => {
    const changed = CONTRACT.replace(before, after);
    expect(() => run(changed)).toThrow('Договор с клиентами нарушен');

    run(changed, 'so it has to be');

    expect(kept('changes.md')).toContain('so it has to be');
    run(changed);
  });

  it('may be less strict', () => {
    run(CONTRACT.replace('Input: {required: [name]', 'Input: {required: []'));
    expect(kept('promises.txt')).not.toContain('Input needs name');
  });
});
