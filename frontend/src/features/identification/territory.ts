/** Where a rule holds or a run decided. */
export const placeOf = ({ municipalityName }: { municipalityName?: string | null }): string =>
  municipalityName ?? 'весь регион';
