/** Builds the address of every page; a test holds them against the routes that the pages declare. */
export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) =>
    returnTo && returnTo !== '/' ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}` : '/sign-in',
  password: () => '/password',
  schools: (query?: { q?: string; municipality?: number }) => withQuery('/schools', query),
  school: (id: number) => `/schools/${id}`,
  schoolNew: () => '/schools?open=new',
  socialPassports: (query?: { filled?: boolean }) => withQuery('/social-passports', query),
  assessmentResults: () => '/assessment-results',
  territories: () => '/territories',
  identification: (query?: { approved?: boolean }) => withQuery('/identification', query),
  identificationRuleNew: (from?: number) => withQuery('/identification/rules/new', { from }),
  identificationRule: (id: number) => `/identification/rules/${id}`,
  identificationRun: (id: number) => `/identification/runs/${id}`,
  cycles: () => '/cycles',
  cycle: (id: number, query?: { tab?: string; cycle?: number }) => withQuery(`/cycles/${id}`, query),
  legalActs: () => '/legal-acts',
  imports: () => '/imports',
  importRun: (id: number) => `/imports/${id}`,
  users: () => '/users',
  serviceAccounts: () => '/users?tab=service-accounts',
} as const;

function withQuery(path: string, query: Record<string, string | number | boolean | undefined> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      params.set(name, String(value));
    }
  }
  return params.size > 0 ? `${path}?${params}` : path;
}
