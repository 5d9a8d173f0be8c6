import { type ThemeConfig, theme } from 'antd';

/** One accent, deep blue-green; its tints are chosen for a contrast of 4.5 : 1 on both grounds. */
const ACCENT = '#0b5f66';
const ACCENT_ON_DARK = '#1f8a8f';
const LINK_ON_DARK = '#6cc7c9';
const SELECTED = '#e0eeee';
const SELECTED_ON_DARK = '#173638';

/** What the kit makes of dark inks on white is muddy: grounds of messages that stay clear. */
const LIGHT_GROUNDS = {
  colorSuccessBg: '#eef7f1',
  colorSuccessBorder: '#a3cfb2',
  colorWarningBg: '#fdf5e3',
  colorWarningBorder: '#dfc07f',
  colorErrorBg: '#fdf0ee',
  colorErrorBorder: '#e5aaa5',
  colorInfoBg: '#e8f3f3',
  colorInfoBorder: '#a8cfd1',
};

export function kitTheme(dark: boolean, still: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(dark && {
        colorBgBase: '#121416',
        colorBgLayout: '#121416',
        colorBgContainer: '#1b1e20',
        colorBgElevated: '#23272a',
      }),
      colorPrimary: dark ? ACCENT_ON_DARK : ACCENT,
      colorInfo: dark ? ACCENT_ON_DARK : ACCENT,
      colorLink: dark ? LINK_ON_DARK : ACCENT,
      colorLinkHover: dark ? '#9be0e0' : '#08464b',
      colorError: dark ? '#f4877c' : '#b3261e',
      colorWarning: dark ? '#d9a441' : '#8a5a00',
      colorSuccess: dark ? '#63b37a' : '#1f6f3f',
      ...(!dark && LIGHT_GROUNDS),
      // The kit's own greys for hints fall below the contrast that AA asks for.
      colorTextPlaceholder: dark ? 'rgba(255,255,255,0.58)' : 'rgba(0,0,0,0.58)',
      colorTextTertiary: dark ? 'rgba(255,255,255,0.62)' : 'rgba(0,0,0,0.62)',
      colorTextDescription: dark ? 'rgba(255,255,255,0.65)' : 'rgba(0,0,0,0.62)',
      colorTextDisabled: dark ? 'rgba(255,255,255,0.5)' : 'rgba(0,0,0,0.55)',
      controlItemBgActive: dark ? SELECTED_ON_DARK : SELECTED,
      controlItemBgActiveHover: dark ? SELECTED_ON_DARK : SELECTED,
      fontFamily: "'Golos Text Variable', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif",
      fontSize: 14,
      fontSizeHeading1: 22,
      fontSizeHeading2: 17,
      borderRadius: 4,
      controlHeight: 32,
      motion: !still,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Table: { cellPaddingBlockSM: 2, cellPaddingInlineSM: 10, headerBorderRadius: 0 },
      ...(dark && {
        Tabs: { itemSelectedColor: LINK_ON_DARK, itemHoverColor: LINK_ON_DARK, inkBarColor: LINK_ON_DARK },
      }),
      Menu: {
        itemHeight: 34,
        itemMarginBlock: 2,
        itemSelectedBg: dark ? SELECTED_ON_DARK : SELECTED,
        itemSelectedColor: dark ? LINK_ON_DARK : ACCENT,
      },
    },
  };
}
