import type { JsonSchema } from './json-schema.ts';

/** `docs/feature-codes.md`: every code that people dial or press, from the JSON Schema. */
export function featureCodesDoc(schema: JsonSchema): string {
  return `# Feature codes

What people dial for a service is said in \`feature_codes\`, what they press during a call in \`in_call_codes\`, each once for the whole site:

\`\`\`yaml
feature_codes: { do_not_disturb: 7725, echo_test: no, directory: "*36" }
in_call_codes: { blind_transfer: "##" }
\`\`\`

The dialplan, the lamps and the keys of phones follow. \`no\` takes a code away, and codes of agents, filters, pickups and pagings are there only
where the site has some. \`pbxc check\` refuses a code that is another one, the beginning of another one, or a number.

## Dialled

${table(schema, 'feature_codes')}
## Pressed during a call

${table(schema, 'in_call_codes')}
## What there is not

- Calling back when somebody is free again (\`*40\`): Asterisk's SIP channels take no part in it.
- Deleting all messages of a mailbox (\`*92\`, \`*93\`): Asterisk has no application for it; \`voicemail\` lets their owner delete them.
- Leaving a message for a user (\`*96\`): \`leave_message\` takes the number of the mailbox, which is the user's own unless the site says another.
- Calling an object by what a database calls it (\`*664\` to \`*667\`): objects have numbers, and keys dial them.
- Resetting a phone to its state at delivery (\`*48378\`): phones are provisioned from the site, not from a phone.
`;
}

function table(schema: JsonSchema, section: string): string {
  const { [section]: node } = schema.properties as Record<string, JsonSchema>;
  const fields = Object.entries((node?.properties ?? {}) as Record<string, JsonSchema>);
  const rows = fields.map(([key, field]) => {
    const meaning = String(field.description).replace('; `no` takes the code away', '').replaceAll('|', '\\|');
    return `| \`${key}\` | ${field.default === 'no' ? '' : `\`${String(field.default)}\``} | ${meaning} |`;
  });
  return ['| code | default | what it does |', '|---|---|---|', ...rows, ''].join('\n');
}
