/** Fields that nothing is made of yet, and what they are there for. Take a field away once something is. */
export const withoutEffectYet: Readonly<Record<string, string>> = {
  'users.NAME.directory': 'phonebooks of phones leave the user out',
  'contacts.NAME.name': 'phonebooks of phones show it',
  'contacts.NAME.company': 'phonebooks of phones show it',
  'contacts.NAME.number': 'phonebooks of phones show it',
  'contacts.NAME.mobile': 'phonebooks of phones show it',
  'contacts.NAME.home': 'phonebooks of phones show it',
  'contacts.NAME.email': 'exports of the directory hold it',
};
