import {
  indexYears,
  latestApprovedRun,
  RUN_LIST,
  rule,
  rules,
  run,
  runs,
  waitingRuns,
} from '@/features/identification/reads';
import { listIn } from '@/shared/hooks/useListState';
import { scopeIn } from '@/shared/hooks/useWorkScope';
import { page } from '@/shared/routing';

export const routes = [
  page(
    '/identification',
    async () => (await import('./IdentificationPage')).IdentificationPage,
    ({ search }) => [
      rules(),
      indexYears(),
      runs(listIn(search, RUN_LIST), scopeIn(search)),
      latestApprovedRun(),
      waitingRuns(),
    ],
  ),
  page('/identification/rules/new', async () => (await import('./RulePage')).RuleNewPage),
  page(
    '/identification/rules/:ruleId',
    async () => (await import('./RulePage')).RulePage,
    ({ params }) => [rule(Number(params.ruleId))],
  ),
  page(
    '/identification/runs/:runId',
    async () => (await import('./RunPage')).RunPage,
    ({ params }) => [run(Number(params.runId))],
  ),
];
