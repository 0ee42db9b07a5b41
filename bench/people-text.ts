const firstNames = [
  'Alice',
  'Bob',
  'Carol',
  'Dmitri',
  'Élodie',
  'François',
  'Grace',
  'Hélène',
  'Ingrid',
  'Jürgen',
  'Kenji',
];
const lastNames = ['Wonderland', 'Brown', 'Kowalski', 'Ivanov', 'Dupont', 'Lefèvre', 'Hopper', 'García', 'Sørensen'];
const models = ['T46G', 'T48S', 'T54W'];

/** The name of a user of the site, by number from 0. */
export function userName(index: number): string {
  return `user-${String(index).padStart(6, '0')}`;
}

/** The users from one number to before another, with their phones. */
export function peopleText(from: number, to: number): string {
  let users = 'users:\n';
  let devices = '\ndevices:\n';
  for (let index = from; index < to; index++) {
    users += userText(index);
    if (hasDevice(index)) devices += deviceText(index);
  }
  return users + devices;
}

function userText(index: number): string {
  const name = userName(index);
  const first = firstNames[index % firstNames.length];
  const last = lastNames[index % lastNames.length];
  const colleague = userName(index ^ 1);
  let text = `  ${name}:\n`;
  text += `    name: ${first} ${last}\n`;
  text += `    number: ${1000000 + index}\n`;
  text += `    email: ${name}@large.example\n`;
  if (hasDevice(index)) text += `    device: ${name}-desk\n`;
  else text += '    line: webrtc\n';
  if (index % 3 === 0) text += '    ring: 20s\n';
  if (index % 10 < 8) {
    text += `    voicemail:\n      language: ${index % 2 === 0 ? 'en' : 'fr'}\n      max_messages: 50\n`;
    text += `    fallback:\n      no_answer: voicemail:${name}\n      busy: voicemail:${name}\n      unavailable: voicemail:${name}\n`;
  }
  if (index % 4 === 0) text += '    permissions:\n      - no-international\n      - no-premium\n';
  if (index % 5 === 0)
    text += `    keys:\n      1:\n        user: ${colleague}\n      2:\n        number: 112\n        label: Help\n`;
  return text;
}

function deviceText(index: number): string {
  const digits = index.toString(16).padStart(6, '0');
  const mac = ['00', '15', '65', digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].join(':');
  return `  ${userName(index)}-desk:\n    mac: "${mac}"\n    vendor: yealink\n    model: ${models[index % models.length]}\n`;
}

/** Nine of ten have a phone on the desk, the tenth a browser. */
function hasDevice(index: number): boolean {
  return index % 10 !== 9;
}

/** Six of ten have an outside number of their own. */
export function numbersText(from: number, to: number): string {
  let text = 'routes:\n  incoming:\n';
  for (let index = from; index < to; index++) {
    if (index % 10 < 6) text += routeText(index);
  }
  return text;
}

function routeText(index: number): string {
  const number = `0123${String(index).padStart(6, '0')}`;
  return `    to-${userName(index)}:\n      number: ${number}\n      to: user:${userName(index)}\n`;
}
