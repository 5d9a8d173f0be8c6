import { Button, Form, Modal } from 'antd';
import { useReturnFocus } from '@/shared/hooks/useReturnFocus';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { CycleSelect } from '@/shared/ui/CycleSelect';
import { MunicipalitySelect } from '@/shared/ui/MunicipalitySelect';
import prose from '@/shared/ui/prose.module.css';

/** The choice works at once: it changes the address, and with it the page behind. */
export function ScopeDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const me = useMe();
  const choosing = may.chooseMunicipality(me);
  const { cycle, municipality, set } = useWorkScope();
  return (
    <Modal
      open
      title="Где вы работаете"
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          Готово
        </Button>
      }
    >
      <Form layout="vertical">
        <Form.Item label="Цикл" htmlFor="scope-cycle">
          <CycleSelect
            id="scope-cycle"
            placeholder="Все циклы"
            value={cycle}
            onChange={(id: number | undefined) => set('cycle', id)}
          />
        </Form.Item>
        {choosing ? (
          <Form.Item label="Муниципалитет" htmlFor="scope-municipality">
            <MunicipalitySelect
              id="scope-municipality"
              placeholder={me.regionName ?? 'Все территории'}
              value={municipality}
              onChange={(id: number | undefined) => set('municipality', id)}
            />
          </Form.Item>
        ) : (
          <p className={prose.muted}>
            Территория вашей учётной записи: {me.schoolName ?? me.municipalityName ?? me.regionName}
          </p>
        )}
      </Form>
    </Modal>
  );
}
