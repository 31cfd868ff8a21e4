/**
 * Lists every Google method that a set of files calls, with the scopes that its documentation names, by the TypeScript checker
 * over the types of npm `gas-types-detailed`. Tests: test/google/scopes.test.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './root';

export interface GoogleCall {
  /** 'Range.setValues' */
  readonly method: string;
  /** 'src/google/workbook.ts:42' */
  readonly place: string;
  /** Any one of them is enough; [] where none is needed. */
  readonly scopes: readonly string[];
}

const TYPES = 'gas-types-detailed';

export function googleCalls(files: readonly string[]): GoogleCall[] {
  const folder = path.join(root, 'node_modules', TYPES);
  const types = readdirSync(folder)
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => path.join(folder, file));
  const program = ts.createProgram([...files.map((file) => path.resolve(root, file)), ...types], {
    strict: true,
    types: [],
    target: ts.ScriptTarget.ES2020,
    lib: ['lib.es2020.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const calls: GoogleCall[] = [];
  for (const file of files) {
    const source = program.getSourceFile(path.resolve(root, file));
    if (!source) throw new Error(`${file} could not be read`);
    visit(source, (call) => {
      const { line } = source.getLineAndCharacterOfPosition(call.getStart());
      const place = `${file}:${line + 1}`;
      const declared = checker.getResolvedSignature(call)?.getDeclaration();
      if (declared && isGoogles(declared)) calls.push({ method: nameOf(declared), place, scopes: scopesOf(declared) });
      else if (!declared) calls.push(...unknownMethod(checker, call).map((method) => ({ method, place, scopes: [] })));
    });
  }
  return calls;
}

/** Named as in Google's types, where those leave something out and ours say it. */
const SAID_BY_US = new Set(['FilesCollection']);

function isGoogles(declared: ts.SignatureDeclaration | ts.JSDocSignature): boolean {
  const { parent } = declared;
  if (declared.getSourceFile().fileName.includes(TYPES)) return true;
  return parent && ts.isInterfaceDeclaration(parent) && SAID_BY_US.has(parent.name.text);
}

/** A method that the types leave out, called on something of Google's that they know: the newer version of an advanced service. */
function unknownMethod(checker: ts.TypeChecker, { expression }: ts.CallExpression): string[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const owner = checker.getNonNullableType(checker.getTypeAtLocation(expression.expression)).getSymbol();
  const isTheirs = owner?.declarations?.some((one) => one.getSourceFile().fileName.includes(TYPES));
  return isTheirs ? [`${owner?.name}.${expression.name.text}`] : [];
}

function visit(node: ts.Node, onCall: (call: ts.CallExpression) => void): void {
  if (ts.isCallExpression(node)) onCall(node);
  ts.forEachChild(node, (child) => visit(child, onCall));
}

function nameOf(declared: ts.SignatureDeclaration | ts.JSDocSignature): string {
  const owner =
    declared.parent && 'name' in declared.parent ? (declared.parent.name as ts.Node | undefined)?.getText() : '';
  const own = 'name' in declared ? (declared.name as ts.Node | undefined)?.getText() : '';
  return `${owner ?? ''}.${own ?? ''}`;
}

function scopesOf(declared: ts.SignatureDeclaration | ts.JSDocSignature): string[] {
  const text = declared.getSourceFile().text.slice(declared.getFullStart(), declared.getStart());
  return [...new Set([...text.matchAll(/googleapis\.com\/auth\/([\w.]+)/g)].map((match) => match[1] as string))];
}

/** The source files of a folder, as paths from the project's own. */
export function sourcesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && readFileSync(path.join(root, folder, file), 'utf8').length > 0)
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}
