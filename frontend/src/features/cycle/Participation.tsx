import type { Schemas } from '@/api/client';
import { MEMBERSHIP_OUTCOME } from '@/api/labels';
import { formatDate } from '@/shared/format';
import prose from '@/shared/ui/prose.module.css';

/** Where a school's part in a cycle stands, since when and why. */
export function Participation({ member }: { member: Schemas['MembershipView'] }) {
  if (member.state === 'LEFT') {
    return (
      <>
        вышла {formatDate(member.leftOn)}
        {member.outcome && (
          <div className={prose.muted} title={member.leavingReason ?? undefined}>
            {MEMBERSHIP_OUTCOME[member.outcome].toLowerCase()}
          </div>
        )}
      </>
    );
  }
  return member.pause ? (
    <>
      приостановлена с {formatDate(member.pause.startsOn)}
      {member.pause.endsOn && ` по ${formatDate(member.pause.endsOn)}`}
      <div className={prose.muted}>{member.pause.reason}</div>
    </>
  ) : (
    <>
      <span className={prose.nowrap}>с {formatDate(member.joinedOn)}</span>
      {member.leftOn && <div className={prose.muted}>выходит {formatDate(member.leftOn)}</div>}
    </>
  );
}
