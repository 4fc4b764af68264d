import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { quote } from '../PostPress/filters/fieldPath';
import {
	readQuery,
	readResultOptions,
	type ResultOptions,
	type SearchQuery,
} from '../PostPress/resources/linkedInSearch/query';
import type { Pace } from '../PostPress/transport/client';
import {
	type GetParameter,
	parameterReader,
	readNumber,
	readPace,
	readWholeNumber,
} from '../PostPress/execution/parameters';
import { ParameterError } from '../PostPress/parameterError';

const MINUTE_MS = 60_000;

/** What a poll is to do, checked; nothing has been sent yet. */
export interface PollPlan extends SearchQuery, ResultOptions {
	pace: Pace;
	/** Results that are there already are only taken note of. */
	remembers: boolean;
	maxPages: number;
	/** The least time between two polls, in milliseconds. */
	intervalMs: number;
	/** New results come before all others. */
	isNewestFirst: boolean;
}

/** Posts and jobs are the searches that LinkedIn can sort by date. */
const isSortable = ({ category }: SearchQuery) => category === 'posts' || category === 'jobs';

function readFirstPoll(read: GetParameter): boolean {
	const firstPoll = read('firstPoll', 'remember');
	if (firstPoll === 'remember' || firstPoll === 'emit') return firstPoll === 'remember';
	throw new ParameterError(`First Poll: ${quote(firstPoll)} is not one of remember, emit`);
}

/** Reads and checks all parameters of the trigger. Throws a ParameterError that names the field. */
export function readPollPlan(context: IPollFunctions): PollPlan {
	const read = parameterReader(context);
	const search = readQuery(read, {
		timezone: context.getTimezone(),
		stored: context.getNode().parameters,
		maySave: false,
		ignoreEmpty: false,
	});
	const options = read('options', {}) as IDataObject;
	const { maxPages = 10, minimumInterval = 60 } = options;
	const sorted = isSortable(search) ? { sort_by: 'date', ...search.body } : search.body;
	return {
		...search,
		...readResultOptions(read),
		body: sorted,
		pace: readPace(options),
		remembers: readFirstPoll(read),
		maxPages: readWholeNumber('Max Pages', maxPages, 1, 100),
		intervalMs: readNumber('Minimum Interval', minimumInterval, 0, 10_080) * MINUTE_MS,
		isNewestFirst: sorted.sort_by === 'date',
	};
}
