import type { Schemas } from '@/api/client';
import { countOf, formatNumber, formOf, NBSP } from '@/shared/format';

type Format = Schemas['FileFormat'];

const DELIMITER: Record<string, string> = { ';': 'точка с запятой', ',': 'запятая', '\t': 'табуляция' };
const ENCODING: Record<string, string> = { 'windows-1251': 'Windows-1251', 'utf-8': 'UTF-8' };

/** What was found out about the file: its type and where in it the table is. */
export function formatWords(format: Format): string {
  const type = [
    format.compressed ? `${format.type}, сжатый` : format.type,
    format.encoding && `кодировка ${ENCODING[format.encoding.toLowerCase()] ?? format.encoding}`,
    format.delimiter && `разделитель — ${DELIMITER[format.delimiter] ?? `«${format.delimiter}»`}`,
  ];
  const place = [
    format.sheet && `лист «${format.sheet}»`,
    format.headerRow > 0 && `заголовки в строке ${formatNumber(format.headerRow)}`,
  ];
  return [...type, ...place].filter(Boolean).join(', ');
}

const READ = ['Будет прочитан', 'Будут прочитаны', 'Будет прочитано'] as const;
const COLUMN = ['столбец', 'столбца', 'столбцов'] as const;

const columnsOf = ({ columns, ignoredColumns }: Format): number => columns.length + ignoredColumns.length;

/** «Будет прочитан 1 столбец из 13». */
export function readWords(format: Format): string {
  const read = format.columns.length;
  return `${formOf(read, READ)} ${countOf(read, COLUMN)} из${NBSP}${columnsOf(format)}`;
}
