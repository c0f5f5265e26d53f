/** Licences that let everybody pass a text on as it is: Creative Commons of every kind, public domain, open government licences. */
const openLicence =
  '(creativecommons[.]org/(licenses|publicdomain)/|^cc[ -]?(by|0)|public domain|open government licen[cs]e)';

/** A column of texts where only those under an open licence are shown, in DuckDB's words. */
export const openTextSql = `case when regexp_matches(lower(coalesce(licence, '')), '${openLicence}') then text end`;

const open = new RegExp(openLicence);
/** Whether a licence lets everybody pass a text on. */
export const isOpenLicence = (licence: string | undefined) => open.test((licence ?? '').toLowerCase());
