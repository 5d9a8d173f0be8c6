import { StatusTag } from '@/shared/ui/tags';
import { cycleState } from './cycleState';

export function CycleTag({ cycle }: { cycle: { startsOn: string; endsOn: string } }) {
  const { tone, sign, text } = cycleState(cycle);
  return (
    <StatusTag tone={tone} sign={sign}>
      {text}
    </StatusTag>
  );
}
