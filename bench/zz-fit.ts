import { drawLike, spreadOf } from '/work/main/bench/mixture.ts';
import { seededRandom, gaussian } from '/work/main/bench/stats.ts';
const r = seededRandom(3);
const corpus = Array.from({length: 950}, () => { const v = Float32Array.from({length:512}, () => gaussian(r)); const n=Math.hypot(...v); return v.map(x=>x/n)});
let t=performance.now(); console.log(spreadOf(corpus), performance.now()-t);
for (const size of [1000, 10000]) { t=performance.now(); const s = drawLike(corpus,{size,queries:200,seed:1}); console.log(size, spreadOf(s.rows), performance.now()-t); }
