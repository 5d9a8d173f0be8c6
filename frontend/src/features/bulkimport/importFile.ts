import { countOf, formatNumber, NBSP } from '@/shared/format';

const MB = 1024 * 1024;
/** What the server takes in one piece. */
export const MAX_MB = 1000;

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  txt: 'text/plain',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  gz: 'application/gzip',
};
export const ACCEPTED = Object.keys(TYPES)
  .map((end) => `.${end}`)
  .join(',');

const endOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

export function mediaTypeOf(file: File): string {
  return TYPES[endOf(file.name)] ?? 'application/octet-stream';
}

/** Why a file can't be sent at all, in words with what to do; null when it can. */
export function refusalOf(file: File): string | null {
  if (file.size === 0) {
    return `Файл «${file.name}» пуст. Выберите файл с таблицей.`;
  }
  if (file.size > MAX_MB * MB) {
    return `Файл «${file.name}» занимает ${sizeOf(file.size)}, а принимаются файлы до ${MAX_MB}${NBSP}МБ. Разделите таблицу на части или сожмите её в .gz.`;
  }
  const end = endOf(file.name);
  if (end === 'xls') {
    return `«${file.name}» — таблица старого Excel. Откройте её и сохраните как «Книга Excel (.xlsx)».`;
  }
  return end in TYPES ? null : `«${file.name}» — не таблица. Принимаются CSV, XLSX и NDJSON, можно сжатые в .gz.`;
}

const BYTE = ['байт', 'байта', 'байт'] as const;

export function sizeOf(bytes: number): string {
  if (bytes < 1024) {
    return countOf(bytes, BYTE);
  }
  return bytes < MB ? `${formatNumber(bytes / 1024, 0)}${NBSP}КБ` : `${formatNumber(bytes / MB, 1)}${NBSP}МБ`;
}
