/** Fields that change no file, and the rule that looks at each. */
export const checkedBy: Readonly<Record<string, string>> = {
  'contexts.NAME.ranges.users': 'number-out-of-range',
  'contexts.NAME.ranges.groups': 'number-out-of-range',
  'contexts.NAME.ranges.queues': 'number-out-of-range',
  'contexts.NAME.ranges.conferences': 'number-out-of-range',
  'contexts.NAME.ranges.ivrs': 'number-out-of-range',
  'contexts.NAME.ranges.pagings': 'number-out-of-range',
  'contexts.NAME.ranges.parkings': 'number-out-of-range',
  'contexts.NAME.ranges.numbers': 'number-out-of-range',
  'devices.NAME.mac': 'duplicate-mac',
  'feature_codes.call_completion': 'call-completion',
  'hardware.NAME.cards[].wheel': 'card-order',
  'hosts.NAME.prompts': 'language-without-prompts',
  'trunks.NAME(custom).context': 'unused-object',
  'trunks.NAME(custom).on': 'other-host',
  'trunks.NAME(dahdi).on': 'trunk-without-port',
};
