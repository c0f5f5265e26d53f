import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectLanguage } from '../../shared/text/detect-language.ts';

test.each([
  ['en', 'The council adopted its first plan for the rights of all residents.'],
  ['es', 'El ayuntamiento aprobó su primer plan para los derechos de la vecindad.'],
  ['fr', 'Le conseil municipal a adopté son premier plan pour les droits de tous.'],
  ['ca', "L'ajuntament ha aprovat el seu primer pla per als drets del veïnat."],
  ['pt', 'A câmara aprovou o seu primeiro plano para os direitos de toda a população.'],
  ['de', 'Der Gemeinderat hat seinen ersten Plan für die Rechte aller beschlossen.'],
  ['it', 'Il consiglio comunale ha approvato il suo primo piano per i diritti di tutti.'],
  ['nl', 'De gemeenteraad nam het eerste plan voor de rechten van alle inwoners aan.'],
  ['sv', 'Kommunfullmäktige antog sin första plan för alla invånares rättigheter.'],
  ['ko', '시의회는 모든 주민의 권리를 위한 첫 번째 계획을 채택했다.'],
  ['id', 'Dewan kota mengesahkan rencana pertamanya untuk hak semua warga karena warga memintanya.'],
  ['ms', 'Majlis bandaraya meluluskan pelan pertamanya untuk hak semua penduduk kerana penduduk memintanya.'],
])('knows %s', (language, text) => expect(detectLanguage(text)).toBe(language));

test.each(['', '   ', '12345 !?'])('says nothing of %j', (text) => expect(detectLanguage(text)).toBeUndefined());

const corpus = '../shared/corpora/languages';
const codes: Readonly<Record<string, string>> = JSON.parse(
  '{"eng":"en","spa":"es","fra":"fr","cat":"ca","por":"pt","deu":"de","ita":"it","nld":"nl","swe":"sv","dan":"da","kor":"ko","tur":"tr","ind":"id","jpn":"ja","arb":"ar","rus":"ru","pol":"pl","fin":"fi"}',
);

test.skipIf(!existsSync(corpus))(
  'knows 98.5 % of sentences in 18 languages (skipped without the shared corpora)',
  () => {
    const answers = readdirSync(corpus).flatMap((file) =>
      readFileSync(`${corpus}/${file}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => detectLanguage(line.split('\t').at(-1) ?? '') === codes[file.slice(0, 3)]),
    );
    expect(answers.filter(Boolean).length / answers.length).toBeGreaterThanOrEqual(0.985);
  },
);
