declare module 'nunjucks/src/parser.js' {
  const parser: { parse(text: string, extensions: readonly unknown[], options: object): unknown };
  export default parser;
}
