import { read, useRead } from '@/api/read';

/** Assessment procedures and subjects that are in force today: short lists, read once and shared. */
export const procedures = () => read('/api/v1/procedures');

export const subjects = () => read('/api/v1/subjects');

interface Options {
  options: { value: string; label: string }[];
  loading: boolean;
}

export const useProcedureOptions = (): Options => optionsOf(useRead(procedures()));

export const useSubjectOptions = (): Options => optionsOf(useRead(subjects()));

function optionsOf(query: { data: { code: string; title: string }[] | undefined; isPending: boolean }): Options {
  return {
    options: (query.data ?? []).map(({ code, title }) => ({ value: code, label: title })),
    loading: query.isPending,
  };
}
