import { dangerKinds } from '../compiler/changes/danger-kinds.ts';
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

export const local: Option = {
  type: 'flag',
  about: 'the host is this machine, whatever the site says of the way to it',
};

/** Of commands that need no site but to find the hosts. */
export const farHost: Option = {
  type: 'text',
  value: 'HOST',
  multiple: true,
  about: 'ask this host of the site over ssh, instead of this machine; may be given several times',
};

export const siteOfHost: Option = {
  type: 'text',
  value: 'DIR',
  about: 'the site of --host; the current directory if left out',
};

export const root: Option = {
  type: 'text',
  value: 'DIR',
  about: 'let DIR stand for / of the host: nothing outside is touched and no service is told',
};

export const yes: Option = { type: 'flag', short: 'y', about: 'do not ask' };

export const verbose: Option = { type: 'flag', short: 'v', about: 'list the files that stay as they are as well' };

export const overwriteDrift: Option = {
  type: 'flag',
  about: 'go over what was changed by hand on the host; the generation keeps it',
};

export const allow: Option = {
  type: 'text',
  value: 'KIND',
  multiple: true,
  choices: dangerKinds,
  about: 'do this, though it is seldom meant; may be given several times',
};

export const newSiteKey: Option = {
  type: 'flag',
  about: 'take another site key than the host knows: every `auto` secret changes',
};

export const confirmWithin: Option = {
  type: 'text',
  value: 'TIME',
  about: 'take everything back after TIME, such as 5m, unless "pbxc confirm" comes',
};
