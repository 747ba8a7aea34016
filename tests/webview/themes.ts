/** VS Code's themes, as far as the page looks at them. */

export type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

const font = { 'font-family': 'sans-serif', 'font-size': '13px' };

/** The variables the page reads, with the values VS Code's own themes give them. */
export const themes: Readonly<
  Record<
    Theme,
    { readonly className: string; readonly variables: Readonly<Record<string, string>> }
  >
> = {
  light: {
    className: 'vscode-light',
    variables: {
      ...font,
      'editor-foreground': '#3b3b3b',
      'editor-background': '#ffffff',
      descriptionForeground: '#3b3b3b',
      focusBorder: '#005fb8',
      'list-hoverBackground': '#f2f2f2',
      'list-inactiveSelectionBackground': '#e4e6f1',
      'editorWarning-foreground': '#bf8803',
      'charts-blue': '#1a85ff',
      'charts-green': '#388a34',
      'charts-orange': '#d18616',
      'charts-purple': '#652d90',
      'charts-red': '#e51400',
      'charts-yellow': '#bf8803',
    },
  },
  dark: {
    className: 'vscode-dark',
    variables: {
      ...font,
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      descriptionForeground: '#9d9d9d',
      focusBorder: '#0078d4',
      'list-hoverBackground': '#2a2d2e',
      'list-inactiveSelectionBackground': '#37373d',
      'editorWarning-foreground': '#cca700',
      'charts-blue': '#3794ff',
      'charts-green': '#89d185',
      'charts-orange': '#d18616',
      'charts-purple': '#b180d7',
      'charts-red': '#f14c4c',
      'charts-yellow': '#cca700',
    },
  },
  highContrast: {
    className: 'vscode-high-contrast',
    variables: {
      ...font,
      'editor-foreground': '#ffffff',
      'editor-background': '#000000',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      focusBorder: '#f38518',
      contrastActiveBorder: '#f38518',
      'editorWarning-foreground': '#ffd370',
      'charts-blue': '#59a4f9',
      'charts-green': '#89d185',
      'charts-orange': '#d18616',
      'charts-purple': '#b180d7',
      'charts-red': '#f48771',
      'charts-yellow': '#ffd370',
    },
  },
  highContrastLight: {
    className: 'vscode-high-contrast vscode-high-contrast-light',
    variables: {
      ...font,
      'editor-foreground': '#292929',
      'editor-background': '#ffffff',
      descriptionForeground: 'rgba(41, 41, 41, 0.7)',
      focusBorder: '#006bbd',
      contrastActiveBorder: '#006bbd',
      'editorWarning-foreground': '#895503',
      'charts-blue': '#1a85ff',
      'charts-green': '#374e06',
      'charts-orange': '#d18616',
      'charts-purple': '#652d90',
      'charts-red': '#b5200d',
      'charts-yellow': '#895503',
    },
  },
};
