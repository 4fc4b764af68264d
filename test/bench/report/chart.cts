import type { Panel } from '../support/result.cts';
import { show } from './table.cts';

const WIDTH = 820;
const LABELS = 320;
const BAR = 20;
const GAP = 6;
const TITLE = 34;
const NUMBERS = 120;

const escaped = (text: string) =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const heightOf = ({ bars }: Panel) => TITLE + bars.length * (BAR + GAP) + GAP;

function drawPanel({ title, unit, bars }: Panel, top: number): string {
	const longest = Math.max(...bars.map(({ value }) => value));
	const lines = bars.map(({ label, value, own }, index) => {
		const y = top + TITLE + index * (BAR + GAP);
		const width = Math.max(1, ((WIDTH - LABELS - NUMBERS) * value) / longest);
		const middle = y + BAR / 2;
		return [
			`<text x="${LABELS - 10}" y="${middle}" text-anchor="end">${escaped(label)}</text>`,
			`<rect x="${LABELS}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="3" class="${own ? 'own' : 'other'}"/>`,
			`<text x="${(LABELS + width + 8).toFixed(1)}" y="${middle}">${escaped(`${show(value)} ${unit}`)}</text>`,
		].join('\n');
	});
	const heading = `<text x="10" y="${top + 20}" class="title">${escaped(title)}</text>`;
	return [heading, ...lines].join('\n');
}

/** The bars as SVG that reads on a light and on a dark page. */
export function chart(panels: Panel[]): string {
	const height = panels.reduce((sum, panel) => sum + heightOf(panel), GAP);
	let top = 0;
	const drawn = panels.map((panel) => {
		const text = drawPanel(panel, top);
		top += heightOf(panel);
		return text;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<style>
text { font: 13px sans-serif; fill: #333; dominant-baseline: middle; }
.title { font-weight: bold; }
.own { fill: #0a66c2; }
.other { fill: #a9b4c2; }
</style>
<rect width="100%" height="100%" fill="#fff"/>
${drawn.join('\n')}
</svg>
`;
}
