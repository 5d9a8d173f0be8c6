import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { ROLE } from '@/api/labels';
import { withNumberSign } from '@/shared/format';
import { paths } from '@/shared/paths';
import { useMe, useSession } from '@/shared/session';
import styles from './UserMenu.module.css';

export function UserMenu() {
  const me = useMe();
  const { signOut } = useSession();
  const navigate = useNavigate();
  const where = me.schoolName ?? me.municipalityName ?? me.regionName;
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <>
                <div>{withNumberSign(me.displayName)}</div>
                <div>{ROLE[me.role]}</div>
                {where && <div>{withNumberSign(where)}</div>}
              </>
            ),
          },
          { key: 'password', label: 'Сменить пароль' },
          { key: 'out', label: 'Выйти' },
        ],
        onClick: ({ key }) => (key === 'out' ? signOut() : navigate(paths.password())),
      }}
    >
      <Button type="text" icon={<UserOutlined />} className={styles.button} title={me.displayName}>
        {withNumberSign(me.displayName)}
      </Button>
    </Dropdown>
  );
}
