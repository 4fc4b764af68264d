import { startApi } from '../support/api.cts';
import { axiosLoop } from '../support/axiosLoop.cts';
import { effortOf } from '../support/effort.cts';
import { runWorkflow } from '../support/nodes.cts';
import { type Measure, measure, type Panel, type Row } from '../support/result.cts';
import { interleaved, wallTime } from '../support/rounds.cts';
import { ratios, spreadOf } from '../support/statistics.cts';
import { httpRequestWorkflow, loopWorkflow, searchWorkflow } from '../support/workflows.cts';

const PAGES = 25;
const PAGE = 100;
const SEARCH = { api: 'sales_navigator', category: 'people', keywords: 'engineer' };

/** The latencies of the server in milliseconds, and how much longer than the bare loop we may take. */
const TARGETS = { 0: 1.15, 40: 1.02, 200: 1.01 };

/** Return All, beside a bare loop of requests and beside n8n's own nodes. */
export const returnAll: Row = async ({ rounds }) => {
	const api = await startApi();
	const { url } = api;
	await api.set({ sandbox: { results: PAGES * PAGE } });

	const expectAll = (count: number) => {
		if (count !== PAGES * PAGE) throw new Error(`${count} results came, not ${PAGES * PAGE}`);
	};
	const own = searchWorkflow(url, { ...SEARCH, returnAll: true });
	const stock = httpRequestWorkflow(url, SEARCH, PAGE);
	const runAndCount = (workflow: typeof own) => async () => {
		const result = await runWorkflow(structuredClone(workflow));
		expectAll(result.output(workflow.nodes.at(-1)!.name)[0].length);
	};
	const contestants = {
		bare: async () =>
			await wallTime(async () => expectAll((await axiosLoop(url, SEARCH, PAGE)).length)),
		own: async () => await wallTime(runAndCount(own)),
		stock: async () => await wallTime(runAndCount(stock)),
		engine: async () => await wallTime(runAndCount(loopWorkflow(url, SEARCH, PAGE))),
	};

	const measures: Measure[] = [];
	const panels: Panel[] = [];
	for (const [latency, target] of Object.entries(TARGETS)) {
		await api.set({ latency: Number(latency) });
		const {
			bare,
			own: ours,
			stock: theirs,
			engine,
		} = await interleaved(contestants, rounds, {
			// It is warm after the first latency.
			warmUp: latency === '0',
		});
		const at = `${PAGES} pages at ${latency} ms`;
		measures.push(
			measure(`${at}: PostPress ÷ bare axios loop`, '×', spreadOf(ratios(ours, bare)), target),
			measure(
				`${at}: PostPress ÷ HTTP Request + Split Out`,
				'×',
				spreadOf(ratios(ours, theirs)),
				1,
			),
			measure(`${at}: PostPress ÷ bare loop inside n8n`, '×', spreadOf(ratios(ours, engine))),
			measure(`${at}: PostPress`, 'ms', spreadOf(ours)),
			measure(`${at}: bare axios loop`, 'ms', spreadOf(bare)),
			measure(`${at}: bare loop inside n8n`, 'ms', spreadOf(engine)),
			measure(`${at}: HTTP Request + Split Out`, 'ms', spreadOf(theirs)),
		);
		panels.push({
			title: `2,500 results, server answers after ${latency} ms`,
			unit: 'ms',
			bars: [
				{ label: 'Bare axios loop', value: spreadOf(bare).median },
				{ label: 'Bare loop inside n8n', value: spreadOf(engine).median },
				{ label: 'PostPress', value: spreadOf(ours).median, own: true },
				{ label: 'HTTP Request + Split Out', value: spreadOf(theirs).median },
			],
		});
	}
	api.close();
	return { measures: [...measures, ...effortOf(own, stock)], panels };
};
