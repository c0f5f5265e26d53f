/**
 * What a query may call: what counting, comparing and cutting texts takes. Left out is all that reads the machine, and
 * all that makes much out of little (`repeat`, `range`, `lpad`, `format`): what is not named here is refused.
 */
const names = {
  counting: `count count_star count_if sum avg min max min_by max_by arg_min arg_max any_value arbitrary array_agg
    string_agg approx_distinct approx_count_distinct bool_and bool_or every stddev stddev_pop stddev_samp variance
    var_pop var_samp corr covar_pop covar_samp regr_slope regr_intercept median quantile_cont approx_quantile mode
    first last grouping`,
  ranking: `row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value`,
  numbers: `+ - * / // % ^ abs ceil ceiling floor round sign sqrt cbrt exp ln log log2 log10 power pow mod greatest
    least trunc truncate isnan is_nan`,
  texts: `|| ~~ !~~ ~~* !~~* like_escape not_like_escape ilike_escape lower upper length strlen substr substring left right trim ltrim
    rtrim replace reverse strpos position instr starts_with ends_with contains split split_part string_split
    regexp_like regexp_matches regexp_extract regexp_replace concat concat_ws translate levenshtein
    jaro_winkler_similarity strip_accents nfc_normalize ascii chr`,
  days: `year quarter month week weekofyear yearweek day day_of_week dayofweek isodow day_of_year dayofyear date_trunc
    date_diff datediff date_add date_part strftime current_date today to_days to_weeks to_months to_years make_date
    last_day`,
  lists: `cardinality len array_length list_contains array_contains list_has contains element_at list_extract
    array_extract array_join array_to_string list_distinct array_distinct list_sort array_sort list_value array_value
    list_position array_position list_has_any arrays_overlap list_intersect array_intersect list_count list_min
    list_max list_sum list_avg unnest struct_extract struct_pack row`,
  choices: `coalesce nullif if ifnull`,
};

/** Their names in lower case. */
export const allowedFunctions: ReadonlySet<string> = new Set(
  Object.values(names).flatMap((words) => words.trim().split(/\s+/)),
);
