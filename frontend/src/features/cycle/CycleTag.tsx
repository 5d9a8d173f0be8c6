import { StateTag } from '@/shared/ui/tags';
import { cycleState } from './cycleState';

export function CycleTag({ cycle }: { cycle: { startsOn: string; endsOn: string } }) {
  return <StateTag state={cycleState(cycle)} />;
}
