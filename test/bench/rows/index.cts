import type { Row } from '../support/result.cts';

/** A row of the benchmark. */
interface Entry {
	title: string;
	/** Loads n8n's engine only when it is run. */
	run: Row;
	/** What holds the numbers back that no node can change. */
	limit: string;
}

/** The rows, in the order of their numbers. */
export const rows: Entry[] = [
	{
		title: 'Return All',
		run: async (settings) => await (await import('./returnAll.cts')).returnAll(settings),
		limit:
			"each page needs the cursor of the page before, so 25 pages take at least 25 times the server's time. Of what PostPress takes beyond the bare loop, n8n's request helper takes most: it opens a new connection for each request, and checks and rewrites it. *Bare loop inside n8n* is a node that does nothing else, so no node can be much faster.",
	},
	{
		title: 'Volume',
		run: async (settings) => await (await import('./volume.cts')).volume(settings),
		limit:
			'every result has to be read from JSON, and n8n keeps all items of a node in memory until the execution ends. A larger memory costs more to tidy up, for the bare loop as well. LinkedIn itself ends a search at 2,500 results.',
	},
	{
		title: 'Many items',
		run: async (settings) => await (await import('./items.cts')).items(settings),
		limit:
			'n8n evaluates the expressions of a declarative node itself, two to four times for each item, before the node is asked; the node reads each once more. With the expression engine of n8n 2.x one evaluation takes a good part of a millisecond, so ten expressions an item take more than the target even if each were evaluated only once.',
	},
	{
		title: 'Look-ups',
		run: async (settings) => await (await import('./lookups.cts')).lookups(settings),
		limit: 'one request for each different name.',
	},
	{
		title: 'Load',
		run: async (settings) => await (await import('./load.cts')).load(settings),
		limit:
			'reading the files from disk. The description holds the labels and choices of all filters; gzip finds what repeats. For the list: n8n asks the API, and the editor draws the list.',
	},
	{
		title: 'Requests spent',
		run: async (settings) => await (await import('./requests.cts')).requests(settings),
		limit:
			'a page holds 50 results with Classic, 100 with Sales Navigator and Recruiter; the target is the least number of such pages.',
	},
	{
		title: 'Queue mode',
		run: async (settings) => await (await import('./queue.cts')).queue(settings),
		limit:
			'a worker runs five executions at a time, each of which waits 0.6 seconds for the API. Beyond that it is processor cores: the main process, the workers, Redis, PostgreSQL and the API share those of one machine here.',
	},
	{
		title: "Split above LinkedIn's cap",
		run: async (settings) => await (await import('./split.cts')).split(settings),
		limit:
			'each part ends with a page that is not full, and a part that turns out to be too large has cost one page. What share of the people a value has is known only once LinkedIn was asked.',
	},
];
