import { StatusTag } from '@/shared/ui/tags';
import { importState } from './importState';
import type { Import } from './running';

export function ImportTag({ run }: { run: Import }) {
  const { tone, text } = importState(run);
  return <StatusTag tone={tone}>{text}</StatusTag>;
}
