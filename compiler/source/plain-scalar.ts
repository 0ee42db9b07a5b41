/**
 * What a text without quotes means: `true`, `false`, `null` and plain decimal integers are themselves. All else is the text, so
 * that `0123`, `+33170`, `1e3` and a MAC address stay what they are.
 */
export function plainScalar(text: string): null | boolean | number | string {
  const first = text.charCodeAt(0);
  const isDigitOrMinus = (first >= 48 && first <= 57) || first === 45;
  if (isDigitOrMinus) return /^(?:0|-?[1-9][0-9]{0,14})$/.test(text) ? Number(text) : text;
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}
