import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Me } from '@/shared/session';

type Right = Me['rights'][number];

/** The rights of a role, from the table that stands in the contract. */
export function rightsOf(role: Me['role']): Right[] {
  const contract = readFileSync(resolve(import.meta.dirname, '../../openapi.yaml'), 'utf8');
  const table = /\n +x-roles:\n((?: {8}.*\n)+)/.exec(contract)?.[1] ?? '';
  const rights: Right[] = [];
  let right: Right | undefined;
  for (const line of table.split('\n')) {
    const name = /^ {8}(\w+):$/.exec(line)?.[1];
    if (name) right = name as Right;
    else if (right && line.trim() === `- ${role}`) rights.push(right);
  }
  return rights;
}
