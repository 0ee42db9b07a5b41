import { escapeXml } from '../../compiler/xml.ts';
import type { Softkey } from './softkeys.ts';

// The screens that Cisco phones draw from XML. A phone shows at most 100 items of a menu and 32 entries of a directory.

interface Screen {
  readonly title: string;
  readonly prompt?: string | undefined;
  readonly softkeys: readonly Softkey[];
}

export interface MenuScreen extends Screen {
  readonly items: readonly { readonly name: string; readonly url: string }[];
}

export interface DirectoryScreen extends Screen {
  readonly entries: readonly { readonly name: string; readonly telephone: string }[];
}

export interface TextScreen extends Screen {
  readonly text: string;
}

export interface InputScreen extends Screen {
  /** Where the input goes. */
  readonly url: string;
  readonly fields: readonly { readonly label: string; readonly parameter: string }[];
}

export function menuScreen(screen: MenuScreen): string {
  const items = screen.items.map(({ name, url }) =>
    element('MenuItem', element('Name', escapeXml(name)) + element('URL', escapeXml(url))),
  );
  return whole('CiscoIPPhoneMenu', screen, items);
}

export function directoryScreen(screen: DirectoryScreen): string {
  const entries = screen.entries.map(({ name, telephone }) =>
    element(
      'DirectoryEntry',
      element('Name', escapeXml(name)) + element('Telephone', escapeXml(encodeURIComponent(telephone))),
    ),
  );
  return whole('CiscoIPPhoneDirectory', screen, entries);
}

export function textScreen(screen: TextScreen): string {
  return whole('CiscoIPPhoneText', screen, [element('Text', escapeXml(screen.text))]);
}

export function inputScreen(screen: InputScreen): string {
  const fields = screen.fields.map(({ label, parameter }) =>
    element(
      'InputItem',
      element('DisplayName', escapeXml(label)) +
        element('QueryStringParam', escapeXml(parameter)) +
        element('DefaultValue', '') +
        element('InputFlags', 'A'),
    ),
  );
  return whole('CiscoIPPhoneInput', screen, [element('URL', escapeXml(screen.url)), ...fields]);
}

function whole(name: string, { title, prompt, softkeys }: Screen, parts: readonly string[]): string {
  const keys = softkeys.map((key) =>
    element(
      'SoftKeyItem',
      element('Name', escapeXml(key.name)) +
        element('Position', String(key.position)) +
        element('URL', escapeXml(key.url)),
    ),
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${name}>`,
    element('Title', escapeXml(title)),
    ...(prompt === undefined ? [] : [element('Prompt', escapeXml(prompt))]),
    ...parts,
    ...keys,
    `</${name}>`,
  ];
  return `${lines.join('\n')}\n`;
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
