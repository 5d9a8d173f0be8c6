import type { FilterDef } from './Filters';

/** Schools with one's own star. */
export const WATCHED: FilterDef = {
  name: 'watched',
  label: '★',
  any: 'все школы',
  options: [
    { value: 'true', label: 'отмеченные мной' },
    { value: 'false', label: 'остальные' },
  ],
};
