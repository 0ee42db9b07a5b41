import type { Option } from './command.ts';

/** Options that mean the same wherever they are. */
export const environment: Option = {
  type: 'text',
  value: 'NAME',
  about: 'merge environments/NAME.yaml on top of the site',
};

export const textOrJson: Option = {
  type: 'text',
  value: 'FORMAT',
  choices: ['text', 'json'],
  about: 'text (the default) or json',
};

export const hosts: Option = {
  type: 'text',
  value: 'HOST',
  multiple: true,
  about: 'only this host of the site; may be given several times',
};

export const oneHost: Option = {
  type: 'text',
  value: 'HOST',
  about: 'which host of the site; not needed if it has one',
};

export const root: Option = {
  type: 'text',
  value: 'DIR',
  about: 'let DIR stand for / of the host: nothing outside is touched and no service is told',
};
