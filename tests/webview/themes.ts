/** VS Code's themes, as far as the page looks at them. */

import { readFileSync } from 'node:fs';
import { inRoot } from '../support/paths';

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
      'editorError-foreground': '#e51400',
      'editorInfo-foreground': '#0063d3',
      'input-background': '#ffffff',
      'input-border': '#cecece',
      'input-placeholderForeground': '#767676',
      'toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
      'inputOption-activeBackground': '#bed6ed',
      'inputOption-activeBorder': '#005fb8',
      'inputOption-activeForeground': '#000000',
      'textLink-foreground': '#005fb8',
      'menu-background': '#ffffff',
      'menu-selectionBackground': '#005fb8',
      'menu-selectionForeground': '#ffffff',
      'dropdown-background': '#ffffff',
      'editor-findMatchBackground': '#a8ac94',
      'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
      errorForeground: '#c72e0f',
      'panel-border': '#e5e5e5',
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
      'editorError-foreground': '#f14c4c',
      'editorInfo-foreground': '#59a4f9',
      'input-background': '#313131',
      'input-border': '#3c3c3c',
      'input-placeholderForeground': '#989898',
      'toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
      'inputOption-activeBackground': 'rgba(36, 137, 219, 0.51)',
      'inputOption-activeBorder': '#2488db',
      'inputOption-activeForeground': '#ffffff',
      'textLink-foreground': '#4daafc',
      'menu-background': '#1f1f1f',
      'menu-selectionBackground': '#0078d4',
      'menu-selectionForeground': '#ffffff',
      'dropdown-background': '#313131',
      'editor-findMatchBackground': '#9e6a03',
      'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
      errorForeground: '#f85149',
      'panel-border': '#2b2b2b',
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
      'editorError-foreground': '#f48771',
      'editorInfo-foreground': '#3794ff',
      contrastBorder: '#6fc3df',
      'input-background': '#000000',
      'input-border': '#6fc3df',
      'inputOption-activeBackground': 'rgba(0, 0, 0, 0)',
      'inputOption-activeBorder': '#6fc3df',
      'textLink-foreground': '#21a6ff',
      'menu-background': '#000000',
      'menu-border': '#6fc3df',
      'menu-selectionBackground': '#000000',
      'dropdown-background': '#000000',
      'dropdown-border': '#6fc3df',
      'editor-findMatchHighlightBorder': '#f38518',
      'editor-findMatchBorder': '#f38518',
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
      'editorError-foreground': '#b5200d',
      'editorInfo-foreground': '#1a85ff',
      contrastBorder: '#0f4a85',
      'input-background': '#ffffff',
      'input-border': '#0f4a85',
      'inputOption-activeBackground': 'rgba(0, 0, 0, 0)',
      'inputOption-activeBorder': '#0f4a85',
      'textLink-foreground': '#0f4a85',
      'menu-background': '#ffffff',
      'menu-border': '#0f4a85',
      'menu-selectionBackground': '#0f4a85',
      'menu-selectionForeground': '#ffffff',
      'dropdown-background': '#ffffff',
      'dropdown-border': '#0f4a85',
      'editor-findMatchHighlightBorder': '#0f4a85',
      'editor-findMatchBorder': '#0f4a85',
    },
  },
};

/** The colours of speakers in a theme, as the manifest gives them and a webview gets them. */
function speakers(theme: Theme): Readonly<Record<string, string>> {
  const manifest = inRoot('package.json');
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
