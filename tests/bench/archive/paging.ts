/** Lists read to their end while articles come in and go between pages. `npx node tests/bench/archive/paging.ts [1000]` */
import { pageWhileChanging } from '../../search/paging.ts';

const lists = Number(process.argv[2] ?? 1000);
let [missed, twice, articles] = [0, 0, 0];
for (let seed = 0; seed < lists; seed++) {
  const { there, seen } = await pageWhileChanging(seed);
  twice += seen.length - new Set(seen).size;
  missed += [...there].filter((id) => !seen.includes(id)).length;
  articles += seen.length;
}
console.log(`${lists} lists, ${articles} articles read: ${missed} missed, ${twice} twice`);
