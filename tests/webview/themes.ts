/** VS Code's themes, as far as the page looks at them. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
      ...speakers('light'),
      'editor-foreground': '#3b3b3b',
      'editor-background': '#ffffff',
      descriptionForeground: '#3b3b3b',
      focusBorder: '#005fb8',
      'list-hoverBackground': '#f2f2f2',
      'list-inactiveSelectionBackground': '#e4e6f1',
      'editorWarning-foreground': '#bf8803',
    },
  },
  dark: {
    className: 'vscode-dark',
    variables: {
      ...font,
      ...speakers('dark'),
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      descriptionForeground: '#9d9d9d',
      focusBorder: '#0078d4',
      'list-hoverBackground': '#2a2d2e',
      'list-inactiveSelectionBackground': '#37373d',
      'editorWarning-foreground': '#cca700',
    },
  },
  highContrast: {
    className: 'vscode-high-contrast',
    variables: {
      ...font,
      ...speakers('highContrast'),
      'editor-foreground': '#ffffff',
      'editor-background': '#000000',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      focusBorder: '#f38518',
      contrastActiveBorder: '#f38518',
      'editorWarning-foreground': '#ffd370',
    },
  },
  highContrastLight: {
    className: 'vscode-high-contrast vscode-high-contrast-light',
    variables: {
      ...font,
      ...speakers('highContrastLight'),
      'editor-foreground': '#292929',
      'editor-background': '#ffffff',
      descriptionForeground: 'rgba(41, 41, 41, 0.7)',
      focusBorder: '#006bbd',
      contrastActiveBorder: '#006bbd',
      'editorWarning-foreground': '#895503',
    },
  },
};

/** The colours of speakers in a theme, as the manifest gives them and a webview gets them. */
function speakers(theme: Theme): Readonly<Record<string, string>> {
  const manifest = fileURLToPath(new URL('../../package.json', `file://${__filename}`));
  const { contributes } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly contributes: { readonly colors: readonly ManifestColour[] };
  };
  return Object.fromEntries(
    contributes.colors.map(({ id, defaults }) => [id.replaceAll('.', '-'), defaults[theme]]),
  );
}

interface ManifestColour {
  readonly id: string;
  readonly defaults: Readonly<Record<Theme, string>>;
}
