import { flag, defaultOff, text } from '../../../filters/basic';
import { choice } from '../../../filters/choices';
import { type Draft, type Filter, overriding } from '../../../filters/filter';
import { splitIdValue } from '../../../filters/idText';
import { id } from '../../../filters/ids';
import { fieldsAtOnce, showWhen } from '../../../filters/nested';
import { PickedValue } from '../../../filters/pick';
import { isRecord } from '../../../values';
import { applyPick, applyDetail } from './recruiterRows';
import { projectId, ENTERED_BY_ID } from './recruiterDetails';

/** The languages of the Recruiter interface; LinkedIn's default is English. */
const locales: Filter = choice(
	'locale',
	'Locale',
	[
		'arabic',
		'bangla',
		'chinese_simplified',
		'chinese_traditional',
		'czech',
		'danish',
		'dutch',
		'english',
		'finnish',
		'french',
		'german',
		'greek',
		'hebrew',
		'hindi',
		'hungarian',
		'indonesian',
		'italian',
		'japanese',
		'korean',
		'malay',
		'marathi',
		'norwegian',
		'persian',
		'polish',
		'portuguese',
		'punjabi',
		'romanian',
		'russian',
		'spanish',
		'swedish',
		'tagalog',
		'telugu',
		'thai',
		'turkish',
		'ukrainian',
		'vietnamese',
	].map((value) => [value, localeLabel(value)] as const),
	{ description: 'The language in which Recruiter interprets this search', default: 'english' },
);

/** Agents know languages, so the prompt omits the list; the message for an unknown one contains it. */
export const locale: Filter = { ...locales, notation: '"language in lower case"' };

/** The label of a locale: Chinese (Simplified) for `chinese_simplified`. */
function localeLabel(value: string): string {
	const [language, script] = value.split('_').map((word) => word[0].toUpperCase() + word.slice(1));
	return script ? `${language} (${script})` : language;
}

const savedSearchForm = fieldsAtOnce(
	'saved_search',
	'Saved Search',
	[
		id('id', 'Saved Search', 'SAVED_SEARCHES'),
		showWhen(
			text('project_id', 'Project ID', {
				description: 'The hiring project that the saved search belongs to',
			}),
			ENTERED_BY_ID,
		),
		defaultOff(
			flag('newest_results_only', 'Newest Results Only', {
				description: 'Whether to find only results that are new since the search was last viewed',
			}),
		),
	],
	{ required: ['id'], description: 'Run a saved search. Overrides all other filters.' },
);

/** A saved search with its project, which the picked value or the lookup provides. */
export const savedSearch: Filter = {
	...overriding(savedSearchForm),
	toApi: (value, path) => {
		const [id] = isRecord(value) ? splitIdValue(value.id, 'SAVED_SEARCHES') : [];
		const row =
			id instanceof PickedValue ? applyPick({ ...(value as Draft), id }, projectId) : value;
		const body = savedSearchForm.toApi(row, path) as Draft | undefined;
		return body && applyDetail(body, projectId, path);
	},
};
