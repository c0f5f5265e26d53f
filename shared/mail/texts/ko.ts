import type { MailTexts } from './texts.ts';

export const ko: MailTexts = {
  listName: 'Human Rights Cities Monitor 주간 소식',
  title: '도시의 인권',
  week: (week) => `${week}주차`,
  subject: (week, articles, networks) => `${week}주차: ${networks}의 ${articles}`,
  articles: (count) => `기사 ${count}건`,
  networks: (count) => `네트워크 ${count}곳`,
  news: (networks, articles) => `이번 주에는 ${networks}에서 ${articles}이 나왔습니다.`,
  partial: (answered, polled) =>
    `${polled} 중 ${answered}곳만 읽을 수 있었습니다. 모든 수치는 최솟값으로 보시고, 변화는 신중하게 보아 주십시오.`,
  noNews: (answered, polled) => `${polled} 중 ${answered}곳을 읽었으나, 이번 주 날짜의 기사는 한 건도 없었습니다.`,
  failed: (answered, polled) =>
    `${polled} 중 ${answered}곳만 읽을 수 있었고, 기사를 찾지 못했습니다. 조용한 한 주가 아니라 모니터의 장애입니다.`,
  noneOfYours: '이번 주에는 선택하신 내용에 해당하는 기사가 없습니다. 전체 요약은 웹사이트에서 보실 수 있습니다.',
  stories: '주요 소식',
  also: '선택하신 내용의 다른 기사',
  more: (articles) => `웹사이트에 ${articles}이 더 있습니다.`,
  onTheSite: '수치와 제외된 내용까지 담은 전체 요약',
  chart: {
    title: '이번 주의 주제',
    theme: '주제',
    thisWeek: '이번 주',
    usual: '평소',
    up: '평소보다 많음',
    down: '평소보다 적음',
    alt: (items) => `주제별 기사 수 막대그래프: ${items}. 아래 표에 같은 수치가 있습니다.`,
  },
  why: '주간 소식을 신청하고 확인해 주셨기에 이 메일을 보내 드립니다.',
  yourChoice: (items) => `선택하신 내용: ${items}.`,
  change: '받는 내용 바꾸기, 잠시 쉬기, 내 정보 내려받기',
  leave: '수신 거부',
  yoursAlone: '위 두 링크는 본인만의 것입니다. 메일을 전달하기 전에 지워 주십시오.',
  noTracking: '추적하지 않습니다. 외부에서 불러오는 것이 없으며, 모든 링크는 실제 주소 그대로입니다.',
  confirm: {
    subject: '구독을 확인해 주십시오: Human Rights Cities Monitor 주간 소식',
    body: '누군가(아마도 본인께서) 이 주소로 Human Rights Cities Monitor 주간 소식을 신청했습니다. 페이지를 열어 버튼을 누르시면 매주 받아 보실 수 있습니다.',
    button: '구독 확인',
    valid: (hours) => `이 링크는 ${hours}시간 동안 한 번만 쓸 수 있습니다.`,
    ignore: '신청하지 않으셨다면 아무것도 하지 않으셔도 됩니다. 더는 메일이 가지 않으며 주소는 지워집니다.',
  },
  known: {
    subject: '이미 구독 중입니다: Human Rights Cities Monitor 주간 소식',
    body: '누군가(아마도 본인께서) 이 주소로 주간 소식을 신청했습니다. 이미 받고 계십니다. 여기에서 받는 내용을 바꾸거나, 잠시 쉬거나, 그만 받으실 수 있습니다.',
    button: '구독 보기와 바꾸기',
    ignore: '신청하지 않으셨다면 바뀐 것이 없으니 아무것도 하지 않으셔도 됩니다.',
  },
};
