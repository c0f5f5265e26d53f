import { describe, expect, test } from 'vitest';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';

const goalsOf = (text: string, language: string) => tagArticle({ title: '', text, language }).sdgs;
const targetsOf = (text: string, language: string) =>
  goalsOf(text, language).flatMap(({ targets = [] }) => targets.map(({ target }) => target));

describe('targets (T6)', () => {
  test.each([
    ['en', 'A mobile office now brings birth registration to the camps.', '16.9'],
    ['es', 'El ayuntamiento quiere acabar con el desperdicio alimentario en los comedores.', '12.3'],
    ['fr', 'La ville forme ses agents contre les violences faites aux femmes.', '5.2'],
    ['ca', 'El centre fa educació en drets humans a tots els instituts.', '4.7'],
    ['pt', 'A câmara duplica a verba para habitação acessível.', '11.1'],
    ['de', 'Gegen Energiearmut richtet die Stadt einen Fonds ein.', '7.1'],
    ['it', 'Il Comune vuole vigilare sul lavoro minorile nei cantieri.', '8.7'],
    ['nl', 'De gemeente pakt voedselverspilling op scholen aan.', '12.3'],
    ['sv', 'Kommunen anmäler havsförsurning som sin största oro.', '14.3'],
    ['ko', '시는 아동학대 신고 전화를 새로 열었다.', '16.2'],
  ])('a term that names one target gives it, with its goal, in %s', (language, text, target) => {
    expect(targetsOf(text, language)).toContain(target);
  });

  test('each points to its own words of the text', () => {
    const text = 'SDG 11.7 asks for safe parks; SDG 16 for justice. Birth registration is free here.';
    const goals = goalsOf(text, 'en');
    expect(goals).toMatchObject([
      { goal: '11', score: 1, targets: [{ target: '11.7', evidence: [{ start: 0, end: 8, text: 'SDG 11.7' }] }] },
      { goal: '16', score: 1, targets: [{ target: '16.9', evidence: [{ text: 'Birth registration' }] }] },
    ]);
  });

  test('a goal without a target of its own has none', () => {
    expect(goalsOf('It serves SDG 11.', 'en')).toMatchObject([{ goal: '11' }]);
    expect(goalsOf('It serves SDG 11.', 'en')[0]).not.toHaveProperty('targets');
  });

  test('a word in passing at the end of a long text names nothing', () => {
    const long = 'The band played on while the crowd sang and the rain fell on the square. '.repeat(30);
    expect(targetsOf(`${long}Nobody spoke of bribery.`, 'en')).toEqual([]);
  });
});

describe('goals in words, in all languages (T6)', () => {
  test.each([
    ['es', '6', 'Tres barrios siguen sin acceso al agua potable. Las aguas residuales sin tratar llegan al río.'],
    ['fr', '6', 'La pénurie d’eau s’aggrave et la qualité de l’eau du lac baisse.'],
    ['ca', '6', 'L’escassetat d’aigua obliga a revisar el tractament d’aigües residuals.'],
    ['pt', '6', 'Metade das casas não tem saneamento básico nem acesso à água potável.'],
    ['de', '6', 'Der Zugang zu Trinkwasser ist in den Lagern schlecht, Abwasserbehandlung fehlt.'],
    ['it', '6', 'La scarsità d’acqua colpisce i paesi; la qualità dell’acqua peggiora.'],
    ['nl', '6', 'Het waterschap meet de waterkwaliteit en waarschuwt voor waterschaarste.'],
    ['sv', '6', 'Vattenbrist och dålig avloppsrening hotar öns brunnar.'],
    ['ko', '6', '물 부족이 심해지자 시는 하수처리 시설을 늘리기로 했다.'],
    ['es', '8', 'El desempleo juvenil baja, pero el trabajo infantil no desaparece del campo.'],
    ['fr', '8', 'Le chômage des jeunes recule ; l’inspection traque le travail forcé.'],
    ['ca', '8', 'El sindicat reclama drets laborals i treball digne per a les riders.'],
    ['pt', '8', 'Fiscais libertaram trinta pessoas de trabalho escravo; falta trabalho digno.'],
    ['de', '8', 'Die Jugendarbeitslosigkeit steigt, und auf den Feldern gibt es Kinderarbeit.'],
    ['it', '8', 'Disoccupazione giovanile e morti sul lavoro: i sindacati scendono in piazza.'],
    ['nl', '8', 'De inspectie vond dwangarbeid; de jeugdwerkloosheid daalt licht.'],
    ['sv', '8', 'Ungdomsarbetslösheten sjunker men facket kräver bättre arbetarskydd.'],
    ['ko', '8', '청년실업이 늘고 산업재해도 줄지 않았다.'],
    ['es', '14', 'La sobrepesca y la contaminación marina vacían las redes de la pesca artesanal.'],
    ['fr', '14', 'La surpêche et l’acidification des océans inquiètent le port.'],
    ['ca', '14', 'La pesca il·legal i la brossa marina amenacen la reserva marina.'],
    ['pt', '14', 'O lixo marinho e a sobrepesca ameaçam a pesca artesanal.'],
    ['de', '14', 'Überfischung und Meeresmüll bedrohen das Meeresschutzgebiet.'],
    ['it', '14', 'Rifiuti marini e pesca illegale minacciano l’area marina protetta.'],
    ['nl', '14', 'Overbevissing en plastic in zee bedreigen de mariene ecosystemen.'],
    ['sv', '14', 'Överfiske och marin nedskräpning hotar kustens marina reservat.'],
    ['ko', '14', '남획과 해양쓰레기로 해양 생태계가 무너지고 있다.'],
  ])('%s finds goal %s', (language, goal, text) => {
    expect(goalsOf(text, language).map((tag) => tag.goal)).toContain(goal);
  });
});
