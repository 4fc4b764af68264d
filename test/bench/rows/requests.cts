import type { INodeParameters } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/server.cts';
import { runWorkflow } from '../support/nodes.cts';
import { type Measure, measure, type Row } from '../support/result.cts';
import { counted } from '../support/statistics.cts';
import { searchWorkflow } from '../support/workflows.cts';

/** The APIs, and the most results that a page of theirs has. */
const APIS = [
	{ name: 'Classic', api: 'classic', cap: 50 },
	{ name: 'Sales Navigator', api: 'sales_navigator', cap: 100 },
	{ name: 'Recruiter', api: 'recruiter', cap: 100 },
];

const WANTED = [1, 10, 50, 51, 120, 1_000, 2_500];

/** More than anybody wants here. */
const PLENTY = 3_000;

/** Requests spent, beside the least that the API's page size allows. */
export const requests: Row = async () => {
	const sandbox = await startSandbox();
	const spent = async (results: number, parameters: INodeParameters) => {
		sandbox.reset({ results });
		await runWorkflow(searchWorkflow(sandbox.url, { category: 'people', ...parameters }));
		return sandbox.searches.length;
	};
	const measures: Measure[] = [];
	for (const { name, api, cap } of APIS) {
		let aboveLeast = 0;
		for (const wanted of WANTED) {
			const least = Math.ceil(wanted / cap);
			const limited = counted(await spent(PLENTY, { api, limit: wanted }));
			measures.push(measure(`${name}: Limit ${wanted} of many`, 'requests', limited, least));
			aboveLeast += (await spent(wanted, { api, returnAll: true })) - least;
		}
		const label = `${name}: Return All of just as many, requests above the least`;
		measures.push(measure(label, 'requests', counted(aboveLeast), 0));
	}
	await sandbox.close();
	return { measures };
};
