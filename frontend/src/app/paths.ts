/** The only place that knows the addresses of pages. */
export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) =>
    returnTo && returnTo !== '/' ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}` : '/sign-in',
  password: () => '/password',
  schools: (query?: { q?: string; municipality?: number }) => withQuery('/schools', query),
  school: (id: number) => `/schools/${id}`,
  schoolNew: () => '/schools?open=new',
  territories: () => '/territories',
  identification: () => '/identification',
  identificationRuleNew: (from?: number) =>
    from === undefined ? '/identification/rules/new' : `/identification/rules/new?from=${from}`,
  identificationRule: (id: number) => `/identification/rules/${id}`,
  identificationRun: (id: number) => `/identification/runs/${id}`,
  cycles: () => '/cycles',
  cycle: (id: number, tab?: string) => (tab ? `/cycles/${id}?tab=${tab}` : `/cycles/${id}`),
  imports: () => '/imports',
  importRun: (id: number) => `/imports/${id}`,
  users: () => '/users',
  serviceAccounts: () => '/users?tab=service-accounts',
} as const;

function withQuery(path: string, query: Record<string, string | number | undefined> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      params.set(name, String(value));
    }
  }
  return params.size > 0 ? `${path}?${params}` : path;
}
