/** What a person did or lacks, in one line that says what to do next. Shown without a stack trace; exit code 1. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}
