import { Button, Form, Modal, Select } from 'antd';
import { $api } from '@/api/client';
import { formatPeriod } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';

/** The choice works at once: it changes the address, and with it the page behind. */
export function ScopeDialog({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const choosing = may.chooseMunicipality(me);
  const { cycle, municipality, set } = useWorkScope();
  const cycles = $api.useQuery('get', '/api/v1/cycles', { params: { query: { size: 200 } } });
  const places = $api.useQuery(
    'get',
    '/api/v1/municipalities',
    { params: { query: { size: 200, sort: 'name' } } },
    { enabled: choosing },
  );
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
          <Select
            id="scope-cycle"
            placeholder="Все циклы"
            allowClear
            loading={cycles.isPending}
            value={cycles.data ? cycle : undefined}
            options={cycles.data?.items.map((item) => ({
              value: item.id,
              label: `${item.name} (${formatPeriod(item.startsOn, item.endsOn)})`,
            }))}
            onChange={(id: number | undefined) => set('cycle', id)}
          />
        </Form.Item>
        {choosing ? (
          <Form.Item label="Муниципалитет" htmlFor="scope-municipality">
            <Select
              id="scope-municipality"
              placeholder={me.regionName ?? 'Все территории'}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              loading={places.isPending}
              value={places.data ? municipality : undefined}
              options={places.data?.items.map((item) => ({ value: item.id, label: item.name }))}
              onChange={(id: number | undefined) => set('municipality', id)}
            />
          </Form.Item>
        ) : (
          <p className="muted">
            Территория вашей учётной записи: {me.schoolName ?? me.municipalityName ?? me.regionName}
          </p>
        )}
      </Form>
    </Modal>
  );
}
