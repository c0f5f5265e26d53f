/** A place of the gazetteer, as one reading of a name. */
export interface Place {
  readonly id: string;
  /** In English where GeoNames has it so. */
  readonly name: string;
  readonly country?: string;
  /** Code of its region within the country. */
  readonly region?: string;
  readonly precision: 'city' | 'district' | 'region' | 'country' | 'continent';
  readonly lat?: number;
  readonly lon?: number;
  /** Population in thousands. */
  readonly thousands: number;
  /** Whether the name is also a word of the text's language. */
  readonly isWord: boolean;
  /** Whether it is the name of the place in another language, or a former one. */
  readonly isAlias?: boolean;
}
