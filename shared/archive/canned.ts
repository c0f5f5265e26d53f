import { quoteText } from './fixed-tables.ts';
import { isWeek } from './week.ts';

/** What a marker such as `{theme}` stands for. */
export type ParameterType = 'id' | 'country' | 'week' | 'day' | 'number';
export interface CannedQuery {
  readonly id: string;
  /** What an analyst would ask. */
  readonly question: string;
  readonly parameters: Readonly<Record<string, { readonly type: ParameterType; readonly example: string }>>;
  /** Runs as it is on DuckDB and on Athena. */
  readonly sql: string;
}

const fits: Readonly<Record<ParameterType, (text: string) => boolean>> = {
  id: (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 100,
  country: (text) => /^[A-Z]{2}$/.test(text),
  week: isWeek,
  day: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  number: (text) => /^\d{1,4}$/.test(text),
};
const written: Readonly<Record<ParameterType, (text: string) => string>> = {
  id: quoteText,
  country: quoteText,
  week: quoteText,
  day: (text) => `date ${quoteText(text)}`,
  number: (text) => String(Number(text)),
};

/** What keeps a canned query from being asked with these values, if anything. */
export function unfit({ parameters }: CannedQuery, values: Readonly<Record<string, string>>): string | undefined {
  const stray = Object.keys(values).find((name) => !Object.hasOwn(parameters, name));
  if (stray !== undefined) return `${stray} is no parameter of this query`;
  const wrong = Object.entries(parameters).find(([name, { type, example }]) => !fits[type](values[name] ?? example));
  return wrong && `${wrong[0]}: expected a value of the kind ${wrong[1].type}, such as ${wrong[1].example}`;
}

/** The text of a canned query with its values; a value left out is the example. */
export function fill({ sql, parameters }: CannedQuery, values: Readonly<Record<string, string>> = {}): string {
  return sql.replaceAll(/\{(\w+)\}/g, (marker, name: string) => {
    const parameter = parameters[name];
    return parameter ? written[parameter.type](values[name] ?? parameter.example) : marker;
  });
}
