import { cycleState } from '@/shared/cycleState';
import { StatusTag } from '@/shared/ui/tags';

export function CycleTag({ cycle }: { cycle: { startsOn: string; endsOn: string } }) {
  const { tone, sign, text } = cycleState(cycle);
  return (
    <StatusTag tone={tone} sign={sign}>
      {text}
    </StatusTag>
  );
}
