import type { IDataObject } from 'n8n-workflow';
import type { ResultCheck, Verdict } from '../../../filters/check';
import { isHiddenName } from '../identity';
import { booleanQuery } from './booleanQuery';
import { checkBy, entriesOf } from './comparison';
import { plainWordsOf } from './words';

/** The API's values for network distance, with LinkedIn's labels. */
const DEGREES: Record<string, { degree: number; shown: string }> = {
	DISTANCE_1: { degree: 1, shown: '1st' },
	DISTANCE_2: { degree: 2, shown: '2nd' },
	DISTANCE_3: { degree: 3, shown: '3rd' },
	OUT_OF_NETWORK: { degree: 3, shown: 'Out of Network' },
};

const SHOWN_DEGREES: Record<string, string> = {
	1: '1st',
	2: '2nd',
	3: '3rd and beyond',
	GROUP: 'Shared Group',
};

/** Degree of connection. Results do not show shared groups. */
export const checkDistance: ResultCheck = checkBy<string>({
	read: ({ network_distance: distance }) =>
		typeof distance === 'string' && Object.hasOwn(DEGREES, distance) ? [distance] : [],
	show: (distance) => DEGREES[distance].shown,
	ask: (value) => {
		const wanted = entriesOf(value);
		return {
			shown: wanted.map((degree) => SHOWN_DEGREES[String(degree)] ?? String(degree)),
			verdictOf: (distance): Verdict => {
				if (wanted.includes(DEGREES[distance].degree)) return 'yes';
				return wanted.includes('GROUP') ? 'unsure' : 'no';
			},
		};
	},
});

/** First or last name, or the full name if the API returns only that. */
const checkName = (part: 'first_name' | 'last_name') =>
	checkBy<string>({
		read: (result: IDataObject) => {
			const name = result[part] || result.name;
			return typeof name === 'string' && name !== '' && !isHiddenName(result.name) ? [name] : [];
		},
		show: (name) => name,
		ask: (value) => {
			const queries = entriesOf(value).map(String);
			const tests = queries.map((query) => booleanQuery(query, plainWordsOf));
			return {
				shown: queries,
				verdictOf: (name) => (tests.some((test) => test(plainWordsOf(name))) ? 'yes' : 'no'),
			};
		},
	});

export const checkFirstName = checkName('first_name');
export const checkLastName = checkName('last_name');
