/**
 * The names that a script uses and nowhere declares, found by its scopes: what it needs of the place where it runs.
 * A use that stands behind `typeof name` is left out: it asks first. Tests: test/tools/freeNames.test.ts
 */
import { type Node, parse } from 'acorn';

/** A node as it is walked: acorn's own types know each kind apart, which a walk does not need. */
type Part =
  | (
      | 'alternate'
      | 'argument'
      | 'body'
      | 'callee'
      | 'cases'
      | 'computed'
      | 'consequent'
      | 'declarations'
      | 'id'
      | 'init'
    )
  | (
      | 'key'
      | 'kind'
      | 'left'
      | 'name'
      | 'object'
      | 'operator'
      | 'param'
      | 'params'
      | 'property'
      | 'right'
      | 'test'
      | 'value'
    );
type Tree = Node & { readonly [part in Part]?: unknown };

interface Place {
  readonly declared: ReadonlySet<string>;
  readonly around?: Place;
  /** Names whose presence was asked on the way here. */
  readonly asked: ReadonlySet<string>;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value;

function childrenOf(node: Tree): Tree[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isTree) : isTree(value) ? [value] : [],
  );
}

/** Each name once, in the order of the alphabet. Throws where the script is not ES2020. */
export function freeNames(script: string): string[] {
  const found = new Set<string>();
  const program = parse(script, { ecmaVersion: 2020, sourceType: 'script' }) as Node as Tree;
  walk(program, { declared: new Set([...varsIn(program), ...blockNames(program)]), asked: new Set() }, found);
  return [...found].sort();
}

function walk(node: Tree, place: Place, found: Set<string>): void {
  if (node.type === 'Identifier') need(node.name as string, place, found);
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    needOfGlobalThis(node.callee as Tree, place, found);
  }
  for (const [part, at] of partsOf(node, place)) if (isTree(part)) walk(part, at, found);
}

/** What of a node is used, and where it stands: a key, a label and a name behind `typeof` are no uses. */
function partsOf(node: Tree, place: Place): [part: unknown, at: Place][] {
  const behind = (test: unknown): Place => ({
    ...place,
    asked: new Set([...place.asked, ...askedIn(test as Tree)]),
  });
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === 'typeof' && (node.argument as Tree).type === 'Identifier'
        ? []
        : [[node.argument, place]];
    case 'MemberExpression':
      return [[node.object, place], ...(node.computed ? [[node.property, place] as [unknown, Place]] : [])];
    case 'Property':
    case 'MethodDefinition':
      return [[node.value, place], ...(node.computed ? [[node.key, place] as [unknown, Place]] : [])];
    case 'LabeledStatement':
      return [[node.body, place]];
    case 'BreakStatement':
    case 'ContinueStatement':
      return [];
    case 'IfStatement':
    case 'ConditionalExpression':
      return [
        [node.test, place],
        [node.consequent, behind(node.test)],
        [node.alternate, behind(node.test)],
      ];
    case 'LogicalExpression':
      return [
        [node.left, place],
        [node.right, behind(node.left)],
      ];
    default: {
      const declared = declaredBy(node);
      const at = declared.length === 0 ? place : { declared: new Set(declared), around: place, asked: place.asked };
      return childrenOf(node).map((child) => [child, at]);
    }
  }
}

function need(name: string, place: Place, found: Set<string>): void {
  for (let at: Place | undefined = place; at; at = at.around) if (at.declared.has(name)) return;
  if (!place.asked.has(name)) found.add(name);
}

/** `globalThis.name()` needs the name as much as `name()` does. */
function needOfGlobalThis(callee: Tree, place: Place, found: Set<string>): void {
  if (callee.type !== 'MemberExpression' || (callee.object as Tree).name !== 'globalThis') return;
  const property = callee.property as Tree;
  const name = callee.computed ? property.value : property.name;
  if (typeof name === 'string') need(name, { declared: new Set(), asked: place.asked }, found);
}

function askedIn(test: Tree): string[] {
  const asked = test.type === 'UnaryExpression' && test.operator === 'typeof' ? [(test.argument as Tree).name] : [];
  return [...asked.filter((name) => typeof name === 'string'), ...childrenOf(test).flatMap(askedIn)];
}

const isFunction = ({ type }: Tree): boolean =>
  /^(Function(Declaration|Expression)|ArrowFunctionExpression)$/.test(type);

/** The names that are new inside a node. */
function declaredBy(node: Tree): string[] {
  if (isFunction(node)) {
    const own = node.type === 'ArrowFunctionExpression' ? [] : ['arguments'];
    return [...own, ...namesOf(node.id), ...(node.params as Tree[]).flatMap(namesOf), ...varsIn(node.body as Tree)];
  }
  if (node.type === 'CatchClause') return namesOf(node.param);
  if (node.type === 'ClassExpression') return namesOf(node.id);
  if (/^For/.test(node.type)) return declarationNames((node.init ?? node.left) as Tree | undefined);
  if (node.type === 'SwitchStatement') return (node.cases as Tree[]).flatMap(blockNames);
  return node.type === 'BlockStatement' ? blockNames(node) : [];
}

/** `let`, `const`, classes and functions of a block. */
function blockNames(block: Tree): string[] {
  return ((block.body ?? block.consequent) as Tree[]).flatMap((one) =>
    /^(Function|Class)Declaration$/.test(one.type) ? namesOf(one.id) : declarationNames(one),
  );
}

function declarationNames(node: Tree | null | undefined): string[] {
  return node?.type === 'VariableDeclaration' ? (node.declarations as Tree[]).flatMap(({ id }) => namesOf(id)) : [];
}

/** `var` belongs to the whole function, however deep it stands. */
function varsIn(node: Tree): string[] {
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declarationNames(node) : [];
  return [...own, ...childrenOf(node).flatMap((child) => (isFunction(child) ? [] : varsIn(child)))];
}

/** The names that a pattern binds. */
function namesOf(pattern: unknown): string[] {
  if (!isTree(pattern)) return [];
  if (pattern.type === 'Identifier') return [pattern.name as string];
  if (pattern.type === 'AssignmentPattern') return namesOf(pattern.left);
  if (pattern.type === 'Property') return namesOf(pattern.value);
  return childrenOf(pattern).flatMap(namesOf);
}
