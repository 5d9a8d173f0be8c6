import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { EvidenceList } from '@/features/identification/EvidenceList';
import { DECISION } from './data';

const [OGE] = DECISION.evidence as [Schemas['Evidence']];
const ISBSH: Schemas['Evidence'] = { ...OGE, text: 'Группа ИСБШ — 2, не больше 3', index: 'ISBSH', threshold: 3 };
const inCluster = (evidence: Schemas['Evidence'], cluster: string) => ({ ...evidence, cluster });

it('says the conditions once when a cluster has the same', () => {
  render(<EvidenceList items={[OGE, ISBSH, inCluster(OGE, 'Трудные'), inCluster(ISBSH, 'Трудные')]} />);

  expect(screen.getAllByText(OGE.text, { exact: false })).toHaveLength(1);
  expect(screen.getAllByText(ISBSH.text, { exact: false })).toHaveLength(1);
  expect(screen.getByText('Кластер «Трудные»: по тем же условиям.')).toBeVisible();
});

it('says of a cluster only what it adds', () => {
  render(<EvidenceList items={[OGE, inCluster(OGE, 'Трудные'), inCluster(ISBSH, 'Трудные')]} />);

  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('Кластер «Трудные»: к названным выше условиям добавляются')).toBeVisible();
});

it('keeps what a cluster judges otherwise', () => {
  render(<EvidenceList items={[OGE, inCluster({ ...OGE, verdict: 'NOT_MET', threshold: 3 }, 'Трудные')]} />);

  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});
