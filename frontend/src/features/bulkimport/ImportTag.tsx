import { StatusTag } from '@/shared/ui/tags';
import { type Import, importState } from './importState';

export function ImportTag({ run }: { run: Import }) {
  const { tone, text } = importState(run);
  return <StatusTag tone={tone}>{text}</StatusTag>;
}
