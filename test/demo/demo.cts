import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../support/engine.cts';
import { locator } from '../support/search.cts';
import { renderTable } from './table.cts';
import {
	chooseTarget,
	type DemoError,
	type Environment,
	succeeded,
	type Target,
} from './target.cts';

const KEYWORDS = 'data engineer';
const PLACE = 'Berlin, Germany';

const SHOWN = 20;

const COLUMNS = ['name', 'current_role', 'current_company', 'location', 'profile_url'];

type Print = (text: string) => void;

/** Counts the requests that this process sends: the pages of searches among them, and all. */
function countRequests() {
	const count = { pages: 0, all: 0 };
	subscribe('http.client.request.start', (message) => {
		const { method } = (message as { request: ClientRequest }).request;
		count.all += 1;
		if (method === 'POST') count.pages += 1;
	});
	return count;
}

const plural = (count: number, noun: string) =>
	`${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;

const parametersOf = ({ accountId, amount }: Target): INodeParameters => ({
	resource: 'linkedInSearch',
	operation: 'search',
	accountId: locator('id', accountId),
	api: 'classic',
	category: 'people',
	keywords: KEYWORDS,
	classicPeopleFilters: { location: { values: [{ id: locator('name', PLACE) }] } },
	...(amount as INodeParameters),
});

async function searchLeads(target: Target, print: Print): Promise<void> {
	print(`Searching LinkedIn for people: "${KEYWORDS}" in ${PLACE}\nUsing ${target.name}\n`);
	const count = countRequests();
	const startedAt = Date.now();
	const parameters = parametersOf(target);
	const { items } = succeeded(await runNode({ parameters, credentials: target.credentials }));
	const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);

	const leads = items.map(({ json }) => json);
	print(renderTable(COLUMNS, leads.slice(0, SHOWN)));
	if (leads.length > SHOWN) print(`… and ${(leads.length - SHOWN).toLocaleString('en-US')} more`);
	const sums = [
		plural(leads.length, 'lead'),
		plural(count.pages, 'page'),
		plural(count.all, 'request'),
	];
	print(`\n${sums.join(', ')} in ${seconds} s`);
}

/** Searches with the API that the environment names, and prints the leads or what went wrong; gives the exit code. */
export async function demo(
	environment: Environment,
	print: Print,
	complain: Print,
): Promise<number> {
	try {
		const target = await chooseTarget(environment);
		try {
			await searchLeads(target, print);
		} finally {
			await target.close();
		}
		return 0;
	} catch (error) {
		const { message, description } = error as DemoError;
		complain([message, description].filter(Boolean).join('\n'));
		return 1;
	}
}
