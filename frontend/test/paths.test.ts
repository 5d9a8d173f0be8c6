import { expect, it } from 'vitest';
import { paths } from '@/app/paths';

it('names every address of the application', () => {
  const all = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [
      name,
      (path as (...args: unknown[]) => string)(...(path.length > 0 ? [7] : [])),
    ]),
  );
  expect(all).toMatchInlineSnapshot(`
    {
      "cycle": "/cycles/7",
      "cycles": "/cycles",
      "home": "/",
      "identification": "/identification",
      "identificationRule": "/identification/rules/7",
      "identificationRuleNew": "/identification/rules/new?from=7",
      "identificationRun": "/identification/runs/7",
      "importRun": "/imports/7",
      "imports": "/imports",
      "password": "/password",
      "school": "/schools/7",
      "schoolNew": "/schools?open=new",
      "schools": "/schools",
      "serviceAccounts": "/users?tab=service-accounts",
      "signIn": "/sign-in?returnTo=7",
      "territories": "/territories",
      "users": "/users",
    }
  `);
});

it('carries a search into the list of schools', () => {
  expect(paths.schools({ q: 'сош № 3' })).toBe('/schools?q=%D1%81%D0%BE%D1%88+%E2%84%96+3');
});

it('does not return to sign-in with the home page as the aim', () => {
  expect(paths.signIn('/')).toBe('/sign-in');
  expect(paths.signIn('/schools?q=1')).toBe('/sign-in?returnTo=%2Fschools%3Fq%3D1');
});
