import { allowedFunctions } from './functions.ts';

type Node = Readonly<Record<string, unknown>>;

/** Kinds of expressions that only compute. */
const expressions = new Set(
  `BETWEEN CASE CAST COLLATE COLUMN_REF COMPARISON CONJUNCTION CONSTANT FUNCTION OPERATOR STAR SUBQUERY WINDOW`.split(
    ' ',
  ),
);
/** Kinds of what stands after `from`, and of queries. */
const shapes = new Set(
  `BASE_TABLE EMPTY EXPRESSION_LIST JOIN SUBQUERY TABLE_FUNCTION SELECT_NODE SET_OPERATION_NODE CTE_NODE
  ORDER_MODIFIER LIMIT_MODIFIER LIMIT_PERCENT_MODIFIER DISTINCT_MODIFIER ORDER_DEFAULT ASCENDING DESCENDING`.split(
    /\s+/,
  ),
);
/** A name that a query may give to a part of itself; not one of the engine's own tables. */
const plainName = /^(?!(?:duckdb|pragma|sqlite|pg|information)_)[a-z_][a-z0-9_]{0,63}$/i;

/**
 * What a query asks for that it may not, in words for the one who wrote it; nothing where it only reads views.
 * Takes the query as DuckDB's own parser reads it (`json_serialize_sql`), so that nothing hides in how it is written.
 */
export function complaintOf(parsed: unknown, views: ReadonlySet<string>): string | undefined {
  const statements = isNode(parsed) ? parsed['statements'] : undefined;
  if (!Array.isArray(statements) || statements.length !== 1) return 'Give one query.';
  const known = new Set([...views, ...namesWithin(statements)]);
  for (const node of nodesOf(statements)) {
    const complaint = complaintOfNode(node, known);
    if (complaint) return complaint;
  }
  return undefined;
}

function complaintOfNode(node: Node, known: ReadonlySet<string>): string | undefined {
  const { class: kind, type } = node;
  if (typeof kind === 'string') {
    if (!expressions.has(kind)) return `${words(kind)} cannot be used here.`;
    return kind === 'FUNCTION' || kind === 'WINDOW' ? complaintOfCall(node) : undefined;
  }
  if (type === 'RECURSIVE_CTE_NODE') return 'A query may not call itself (with recursive).';
  if (typeof type === 'string' && /^[A-Z_]+$/.test(type) && 'alias' in node && !shapes.has(type))
    return `${words(type)} cannot be used here.`;
  return type === 'BASE_TABLE' ? complaintOfTable(node, known) : undefined;
}

function complaintOfCall({ function_name: name, schema, catalog }: Node): string | undefined {
  if (schema || catalog) return 'Functions have no schema here.';
  if (typeof name === 'string' && allowedFunctions.has(name.toLowerCase())) return undefined;
  return `The function ${name} is not among those that can be used here.`;
}

function complaintOfTable(
  { table_name: name, schema_name: schema, catalog_name: catalog, at_clause: at }: Node,
  known: ReadonlySet<string>,
) {
  const isKnown = typeof name === 'string' && known.has(name.toLowerCase()) && !schema && !catalog && !at;
  return isKnown ? undefined : `There is no view ${[catalog, schema, name].filter(Boolean).join('.')}.`;
}

/** Names that the query gives to parts of itself (`with`). */
function namesWithin(statements: readonly unknown[]): string[] {
  return [...nodesOf(statements)].flatMap(({ cte_map: ctes }) => {
    const map = isNode(ctes) ? ctes['map'] : undefined;
    const named = Array.isArray(map) ? map.map((entry) => (isNode(entry) ? String(entry['key']) : '')) : [];
    return named.filter((name) => plainName.test(name)).map((name) => name.toLowerCase());
  });
}

/** Every object of the tree but constants: what stands in those is data. */
function* nodesOf(value: unknown): Generator<Node> {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...next);
    else if (isNode(next)) {
      yield next;
      if (next['class'] !== 'CONSTANT') open.push(...Object.values(next));
    }
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (kind: string) => kind.toLowerCase().replaceAll('_', ' ');
