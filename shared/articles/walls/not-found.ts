/** What titles say of pages that are not there, or of a site that is out of order. */
const absence =
  /not found|missing|unavailable|maintenance|introuvable|no encontrad[ao]|no existe|não encontrad[ao]|nicht gefunden|wartungsarbeiten|niet gevonden|hittades inte|finns inte|non trovata|no trobada|ikke fundet|nie znaleziono|bulunamadı|찾을 수 없\p{L}*|見つかりません|未找到|找不到|غير موجودة|לא נמצא/iu;
/** What they say it of; without it, news may say the same of anything. */
const missed =
  /page|página|pàgina|pagina|seite|inhalt|sida|siden?\b|side\b|document|\bsite|service|sitio|sito|strona|sayfa|페이지|ページ|页面|頁面|صفحة|דף|404|50[023]/iu;
const status = /^\W*(?:\p{L}+\W+)?(?:404|50[023])\W*(?:error|fehler|erreur|errore?|erro)?\W*$/iu;
/** Words of a title, or of a part of one, beyond which it tells more than that. */
const maxWords = 7;

const page =
  '(?:page|página|pàgina|pagina|seite|inhalt|sida|sidan|siden|side|document|artikel(?:en)?|페이지|ページ|页面|頁面|صفحة|الصفحة|דף|הדף)';
const gone =
  "(?:does(?: not|n[’']t) exist|no longer (?:exists|available)|(?:can(?:not|[’']t)|could(?: not|n[’']t)) be found|was(?: not|n[’']t) found|(?:has|may have) been (?:moved|removed|deleted)|n[’']existe (?:pas|plus)|est introuvable|no existe|ya no existe|no se (?:ha )?encontr|no existeix|não existe|não foi encontrada|existiert nicht|nicht (?:gefunden|mehr verfügbar)|bestaat niet|niet (?:gevonden|meer beschikbaar)|finns inte|hittades inte|non esiste|non è (?:stata trovata|più disponibile)|findes ikke|찾을 수 없|존재하지 않|見つかりません|存在しません|不存在|غير موجود|לא קיים|לא נמצא)";
/** A sentence that says of a page that it is gone. */
const sentences = new RegExp(`${page}[^.!?。]{0,80}${gone}|${gone}[^.!?。]{0,30}${page}`, 'iu');
const outOfOrder =
  /temporarily (?:unavailable|down)|down for maintenance|under maintenance|internal server error|bad gateway|temporairement indisponible|vorübergehend nicht (?:erreichbar|verfügbar)|temporalmente no disponible|temporaneamente non disponibile|tijdelijk niet beschikbaar/i;

/** Does a page say, with the status of one that is there, that it is not? `shown` is what it shows beside links. */
export function isNotFound(title: string, shown: string): boolean {
  if (shown.length > 1500) return false;
  const beginning = shown.slice(0, 500);
  return title.split(titleParts).some(saysAbsent) || sentences.test(beginning) || outOfOrder.test(beginning);
}

const titleParts = /\s+[-–—:]\s+|\s*[|·»]\s*|:\s/u;

function saysAbsent(part: string): boolean {
  if (status.test(part)) return true;
  if (!absence.test(part) || part.trim().split(/\s+/).length > maxWords) return false;
  return missed.test(part) || !/\p{L}/u.test(part.replace(absence, ''));
}
