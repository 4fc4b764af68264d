import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { DAILY_RESULTS } from '../PostPress/resources/linkedInSearch/dailyResults';
import {
	readQuery,
	readResultOptions,
	type ResultOptions,
	type SearchQuery,
} from '../PostPress/resources/linkedInSearch/query';
import { readSplit } from '../PostPress/resources/linkedInSearch/split/options';
import type { Pace } from '../PostPress/transport/client';
import {
	parameterReader,
	readChoice,
	readNumber,
	readPace,
	readWholeNumber,
} from '../PostPress/execution/parameters';
import { LABELS } from './triggerProperties';

const MINUTE_MS = 60_000;

/** The validated parameters of a poll. */
export interface PollPlan extends SearchQuery, ResultOptions {
	pace: Pace;
	/** Only record existing results. */
	skipsExisting: boolean;
	maxPages: number;
	/** Maximum number of results to read per day. */
	resultsPerDay: number;
	/** Minimum time between two polls, in milliseconds. */
	intervalMs: number;
	/** Split a search above LinkedIn's cap. */
	split: boolean;
	/** The search is sorted by date, newest first. */
	isNewestFirst: boolean;
}

/** Posts and jobs are the searches that LinkedIn can sort by date. */
const isSortable = ({ category }: SearchQuery) => category === 'posts' || category === 'jobs';

/** True for the URL of a LinkedIn search for posts or jobs sorted by date. */
function isSortedUrl(address: unknown): boolean {
	const { pathname, searchParams } = new URL(String(address));
	const sortBy = searchParams.get('sortBy')?.replace(/["[\]]/g, '');
	return (
		/^\/(jobs|search\/results\/content)(\/|$)/.test(pathname) &&
		(sortBy === 'DD' || sortBy === 'date_posted')
	);
}

/** Reads and validates all parameters of the trigger. Throws a ParameterError that names the field. */
export function readPollPlan(context: IPollFunctions): PollPlan {
	const read = parameterReader(context);
	const search = readQuery(read, {
		timezone: context.getTimezone(),
		stored: context.getNode().parameters,
		maySave: false,
		ignoreEmpty: false,
	});
	const options = read('options', {}) as IDataObject;
	const { maxPages = 100, resultsPerDay = DAILY_RESULTS[search.api] } = options;
	const minimumInterval = read('minimumInterval', 60);
	const body = isSortable(search) ? { sort_by: 'date', ...search.body } : search.body;
	const isNewestFirst =
		body.sort_by === 'date' || (body.url !== undefined && isSortedUrl(body.url));
	const existing = readChoice(LABELS.existing, read('firstPoll', 'remember'), ['remember', 'emit']);
	const skipsExisting = existing === 'remember';
	return {
		...search,
		...readResultOptions(read),
		body,
		pace: readPace(options),
		skipsExisting,
		maxPages: readWholeNumber('Max Pages', maxPages, 1, 100),
		resultsPerDay: readWholeNumber(LABELS.resultsPerDay, resultsPerDay, 1, 1_000_000),
		intervalMs: readNumber(LABELS.minimumInterval, minimumInterval, 0, 10_080) * MINUTE_MS,
		// A search sorted by date is read from the top, so LinkedIn's cap does not matter.
		split: !skipsExisting && !isNewestFirst && readSplit(options.aboveCap, search),
		isNewestFirst,
	};
}
