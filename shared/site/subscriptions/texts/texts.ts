/** A heading and what follows it. */
type Message = readonly [title: string, what: string];

/** The words of the pages where people subscribe, change and leave, in one language. */
export interface PageTexts {
  readonly signUp: {
    readonly title: string;
    readonly lead: string;
    readonly lookAgain: string;
    readonly address: string;
    readonly leaveEmpty: string;
    readonly button: string;
    readonly letter: string;
  };
  readonly wrong: { readonly address: string; readonly form: string; readonly choice: string; readonly search: string };
  readonly search: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly often: string;
    readonly hour: string;
    readonly day: string;
  };
  readonly fields: {
    readonly themes: string;
    readonly noThemes: string;
    allOf(group: string): string;
    readonly articleLanguages: string;
    readonly noLanguages: string;
    readonly countries: string;
    readonly language: string;
    readonly whenNothing: string;
    readonly tell: string;
    readonly silence: string;
    readonly format: string;
    readonly html: string;
    readonly text: string;
    readonly briefing: string;
    readonly weekly: string;
    readonly none: string;
    readonly searches: string;
    readonly untick: string;
    readonly pause: string;
  };
  readonly choices: {
    readonly title: string;
    readonly saved: string;
    readonly button: string;
    readonly data: string;
    readonly download: string;
    readonly erase: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly lead: string;
    readonly leadSearch: string;
    readonly button: string;
  };
  readonly leave: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly titleSearch: string;
    readonly leadSearch: string;
    readonly leadSearches: string;
    readonly buttonSearch: string;
  };
  readonly messages: {
    readonly asked: Message;
    readonly confirmed: Message;
    readonly watched: Message;
    readonly expired: Message;
    readonly wrongChoice: Message;
    readonly tooMany: Message;
    readonly left: Message;
    readonly erased: Message;
    readonly stopped: Message;
  };
  /** After leaving: what stays, and why. */
  readonly fingerprint: string;
  readonly consentNote: string;
  readonly subscribe: string;
  readonly digests: string;
  /** Before the list of languages. */
  readonly languages: string;
}
