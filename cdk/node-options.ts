/**
 * How Node runs every function: young objects get 8 MB instead of 16, so that the garbage of loading is gone before it
 * adds up. `tag-article` takes 233 MB so, 248 to 273 without, in the same time (`docs/measurements.md`, Themes and places).
 */
export const nodeOptions = '--max-semi-space-size=8';
