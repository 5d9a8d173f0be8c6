import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { type ThemeChoice, useThemeChoice } from '@/app/themeChoice';

const CHOICES: { key: ThemeChoice; label: string; icon: ReactNode }[] = [
  { key: 'light', label: 'Светлая', icon: <SunOutlined /> },
  { key: 'dark', label: 'Тёмная', icon: <MoonOutlined /> },
  { key: 'system', label: 'Как в системе', icon: <DesktopOutlined /> },
];

export function ThemeSwitch() {
  const { choice, setChoice } = useThemeChoice();
  const current = CHOICES.find(({ key }) => key === choice);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: CHOICES,
        selectable: true,
        selectedKeys: [choice],
        onClick: ({ key }) => setChoice(key as ThemeChoice),
      }}
    >
      <Button type="text" icon={current?.icon} aria-label={`Тема: ${current?.label.toLowerCase()}`} />
    </Dropdown>
  );
}
