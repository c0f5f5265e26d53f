/** Functions that Athena has under these names, for DuckDB: what queries may use besides what both have. */
export const likeTrino = Object.entries({
  'cardinality(list)': 'len(list)',
  'regexp_like(text, pattern)': 'regexp_matches(text, pattern)',
  'approx_distinct(x)': 'approx_count_distinct(x)',
  'array_join(list, mark)': 'array_to_string(list, mark)',
  'date_add(unit, n, d)': "d + n * to_days(case unit when 'week' then 7 else 1 end)",
})
  .map(([head, body]) => `create temp macro ${head} as ${body};`)
  .join(' ');
