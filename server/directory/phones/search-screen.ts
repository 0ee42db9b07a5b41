import type { PhonebookFormatName } from '../../../compiler/phones/phonebooks/formats/index.ts';
import type { Words } from '../../../compiler/phones/phonebooks/words.ts';
import { escapeXml } from '../../../compiler/xml.ts';
import { inputScreen, menuScreen } from '../../cisco/screen.ts';

/** The parameter of a search, by the name that dird-phoned's has. */
export const termParameter = 'term';

type Screen = (words: Words, url: string) => string;

/**
 * Screens on which somebody types whom they look for; the phone then asks `url`, with `?term=` and the text. By format of the
 * vendors whose phones draw such a screen.
 */
export const searchScreens: { readonly [Name in PhonebookFormatName]?: Screen } = {
  aastra: (words, url) =>
    whole('AastraIPPhoneInputScreen', ' type="string"', [
      element('Title', words.directory),
      element('Prompt', words.prompt),
      element('URL', url),
      element('Parameter', termParameter),
      element('Default', ''),
    ]),
  cisco: (words, url) =>
    inputScreen({
      title: words.directory,
      prompt: words.prompt,
      url,
      fields: [{ label: words.search, parameter: termParameter }],
      softkeys: [
        { name: words.search, position: 1, url: 'SoftKey:Submit' },
        { name: '<<', position: 2, url: 'SoftKey:<<' },
        { name: words.exit, position: 3, url: 'SoftKey:Exit' },
      ],
    }),
  polycom: (words, url) =>
    whole('html', ' xmlns="http://www.w3.org/1999/xhtml"', [
      `<head>${element('title', words.directory)}</head>`,
      `<body><form method="get" action="${escapeXml(url)}">`,
      `<p>${escapeXml(words.prompt)}<br/><input type="text" name="${termParameter}"/></p>`,
      `<p><input type="submit" value="${escapeXml(words.search)}"/></p>`,
      '</form></body>',
    ]),
  snom: (words, url) =>
    whole('SnomIPPhoneInput', '', [
      element('Title', words.directory),
      element('Prompt', words.prompt),
      element('URL', url),
      '<InputItem>',
      element('DisplayName', words.prompt),
      element('QueryStringParam', termParameter),
      element('DefaultValue', ''),
      '<InputFlags>a</InputFlags>',
      '</InputItem>',
    ]),
};

/** What Cisco's phones show under their directories key: a line that leads to the search. */
export const searchMenu: Screen = (words, url) =>
  menuScreen({ title: words.directory, items: [{ name: words.directory, url }], softkeys: [] });

function whole(name: string, attributes: string, parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attributes}>\n${parts.join('\n')}\n</${name}>\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
