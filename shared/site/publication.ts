/** Where the Knowledge Centre is, and who its briefings come from. */
export interface Publication {
  /** Ends in a slash. */
  readonly siteUrl: string;
  /** Where the editorial desk is, if elsewhere. Ends in a slash. */
  readonly deskUrl?: string | undefined;
  /** An address with a name, as in a From header. */
  readonly sender: string;
}
