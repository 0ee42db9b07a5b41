import * as assert from 'uvu/assert';
import { syntaxes } from '../../../compiler/phones/syntax/index.ts';
import { templateOf } from '../../../compiler/phones/template/template.ts';
import { TemplateError } from '../../../compiler/phones/template/template-error.ts';
import type { Secret } from '../../../compiler/secret.ts';
import { suite } from '../../lib/suite.ts';

const templates = suite('templates of phones');

const origin = { container: {}, key: 'alice-desk' };
const password: Secret = {
  id: 'users/alice/sip',
  source: { kind: 'plain', value: 'hunter2' },
  shape: 'password',
  origin,
};
const phone = { name: 'Zoë "Q" & <Co>', lines: [{ number: '1000' }, { number: '1001' }], password };

function render(text: string, others: Readonly<Record<string, string>> = {}) {
  const find = (name: string) => {
    const other = others[name];
    return other === undefined ? undefined : { file: name, text: other };
  };
  return templateOf({ file: 'device.njk', text }, find).render({ phone }, syntaxes.xml, origin);
}

/** `line:column message` of what is wrong. */
function problemOf(text: string, others: Readonly<Record<string, string>> = {}): string {
  try {
    render(text, others);
  } catch (error) {
    if (error instanceof TemplateError) return `${error.file}:${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return 'nothing';
}

const written: readonly [title: string, template: string, content: string][] = [
  ['a value through the escape of the syntax', '<a>{{ phone.name }}</a>', '<a>Zoë &quot;Q&quot; &amp; &lt;Co&gt;</a>'],
  ['nothing for what is missing', '[{{ phone.lines[7] }}]', '[]'],
  [
    'loops, without a line for the tags',
    '{% for line in phone.lines %}\n{{ loop.index }}={{ line.number }}\n{% endfor %}\n',
    '1=1000\n2=1001\n',
  ],
  ['the other branch of an empty loop', '{% for key in [] %}a{% else %}b{% endfor %}', 'b'],
  ['conditions', '{% if phone.lines.length > 1 and not false %}two{% elif true %}one{% endif %}', 'two'],
  ['one or the other', '{{ "a" if "1000" == phone.lines[0].number else "b" }}', 'a'],
  ['what is set', '{% set n = 2 + 3 %}{{ n ~ "x" }}', '5x'],
  ['filters', '{{ "" | default("a") | upper }}{{ 7 | pad(3) }}{{ [1, 2] | join("-") }}', 'A0071-2'],
];
for (const [title, template, content] of written) {
  templates(`write ${title}`, () => assert.is(render(template).content, content));
}

templates('include others, and replace their blocks', () => {
  const others = { 'base.njk': 'a{% block middle %}b{% endblock %}c', 'part.njk': 'p' };
  assert.is(render('{% include "part.njk" %}!', others).content, 'p!');
  assert.is(render('{% extends "base.njk" %}{% block middle %}B{% endblock %}', others).content, 'aBc');
});

templates('print a secret as a reference, with its position', () => {
  const { content, secrets } = render('<p>{{ phone.password }}</p>');
  assert.is(content, '<p>{secret users/alice/sip}</p>');
  assert.equal(secrets, [{ start: 3, end: 27, secret: password, syntax: 'xml' }]);
});

templates('know which item a line comes from', () => {
  const item = { container: {}, key: 1 };
  const template = templateOf(
    { file: 'a', text: 'x\n{% for k in keys %}\n{{ k.label }}\n{% endfor %}\ny\n' },
    () => undefined,
  );
  const { origins } = template.render({ keys: [{ label: 'Hall', origin: item }] }, syntaxes.lines, origin);
  assert.equal(origins, [origin, item, origin]);
});

const refused: readonly [
  title: string,
  template: string,
  problem: string,
  others?: Readonly<Record<string, string>>,
][] = [
  ['a name that is not there', '\n {{ phne.name }}', 'device.njk:2:5 there is no "phne": did you mean "phone"?'],
  ['a field that is not there', '{{ phone.lnes }}', 'device.njk:1:9 there is no "lnes" here: did you mean "lines"?'],
  [
    'what JavaScript hangs on a text',
    '{{ phone.name.constructor }}',
    'device.njk:1:14 there is no "constructor" in what is no object',
  ],
  ['what JavaScript hangs on an object', '{{ phone["__proto__"] }}', 'device.njk:1:9 there is no "__proto__" here'],
  ['a call', '{{ phone.name() }}', 'device.njk:1:14 `FunCall` is not part of these templates'],
  ['a macro', '{% macro a() %}{% endmacro %}', 'device.njk:1:4 `Macro` is not part of these templates'],
  ['a filter that there is not', '{{ phone.name | safe }}', 'device.njk:1:17 there is no filter "safe"'],
  [
    'a part of a secret',
    '{{ phone.password.source }}',
    'device.njk:1:18 a secret has no parts: it can only be printed',
  ],
  [
    'a filter on a secret',
    '{{ phone.password | upper }}',
    'device.njk:1:21 a secret cannot be changed by a filter: it can only be printed',
  ],
  [
    'a secret in a text',
    '{{ "a" ~ phone.password }}',
    'device.njk:1:4 a secret cannot be joined to a text: print them one after the other',
  ],
  [
    'to guess a secret',
    '{% if phone.password == "a" %}{% endif %}',
    'device.njk:1:22 a secret cannot be compared: it can only be printed',
  ],
  ['a list where a text goes', '{{ phone.lines }}', 'device.njk:1:9 a list or an object cannot be printed'],
  [
    'a template that is not there',
    '{% include "../../etc/passwd" %}',
    'device.njk:1:4 there is no template "../../etc/passwd"',
  ],
  [
    'a name of a template that is worked out',
    '{% include phone.name %}',
    'device.njk:1:4 the name of a template stands in quotes',
  ],
  [
    'templates that include each other',
    '{% include "a.njk" %}',
    'a.njk:1:4 templates include each other without end',
    { 'a.njk': '{% include "a.njk" %}' },
  ],
];
for (const [title, template, problem, others] of refused) {
  templates(`refuse ${title}`, () => assert.is(problemOf(template, others), problem));
}

templates('end, whatever they are told to do', () => {
  const loops = `${'{% for a in phone.lines %}'.repeat(30)}.${'{% endfor %}'.repeat(30)}`;
  assert.match(problemOf(loops), /this goes on for too long$/);
});

templates('say where they are no templates', () => {
  assert.match(problemOf('a\n{% if phone %}\n'), /^device\.njk:\d+:\d+ .*endif/);
});

templates.run();
