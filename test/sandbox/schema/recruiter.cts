import {
	amount,
	buckets,
	closed,
	flag,
	freeRange,
	headcountBucketsFromOne,
	id,
	includeExclude,
	language,
	list,
	networkDistanceOrGroup,
	oneText,
	text,
	variant,
	type JsonSchema,
} from './parts.cts';

const priority = oneText('CAN_HAVE', 'MUST_HAVE', 'DOESNT_HAVE');

const locales = [
	...['arabic', 'bangla', 'czech', 'danish', 'german', 'greek', 'english', 'spanish', 'persian'],
	...['finnish', 'french', 'hindi', 'hungarian', 'indonesian', 'italian', 'hebrew', 'japanese'],
	...['korean', 'marathi', 'malay', 'dutch', 'norwegian', 'punjabi', 'polish', 'portuguese'],
	...['romanian', 'russian', 'swedish', 'telugu', 'thai', 'tagalog', 'turkish', 'ukrainian'],
	...['vietnamese', 'chinese_simplified', 'chinese_traditional'],
];

/** An entry with either an ID or keywords. */
function byIdOrKeywords(
	idMembers: Record<string, JsonSchema>,
	idRequired: string[],
	common: Record<string, JsonSchema>,
): JsonSchema {
	const forbidden = Object.keys(idMembers).map((member) => ({ required: [member] }));
	return {
		...closed({ ...idMembers, keywords: text, ...common }),
		oneOf: [
			{ required: idRequired, not: { required: ['keywords'] } },
			{ required: ['keywords'], not: { anyOf: forbidden } },
		],
	};
}

const locationEntry: JsonSchema = {
	...closed(
		{
			id: id('LOCATION'),
			priority,
			scope: oneText('CURRENT', 'OPEN_TO_RELOCATE_ONLY', 'CURRENT_OR_OPEN_TO_RELOCATE'),
			title: text,
		},
		['id'],
	),
	if: {
		properties: { scope: { const: 'CURRENT_OR_OPEN_TO_RELOCATE' } },
		required: ['scope'],
	},
	then: { required: ['title'] },
};

const idWithPriority = (type: string) => list(closed({ id: id(type), priority }, ['id']));

export const recruiterPeople = variant('recruiter', 'people', {
	locale: oneText(...locales),
	saved_search: closed(
		{
			id: id('SAVED_SEARCHES'),
			project_id: { type: 'string', pattern: '^\\d+$' },
			newest_results_only: flag,
		},
		['id', 'project_id'],
	),
	saved_filter: id('SAVED_FILTERS'),
	location: list(locationEntry),
	location_within_area: amount,
	industry: includeExclude(id('INDUSTRY')),
	role: list(
		byIdOrKeywords({ id: id('JOB_TITLE'), is_selection: flag }, ['id', 'is_selection'], {
			priority,
			scope: oneText('CURRENT_OR_PAST', 'CURRENT', 'PAST', 'PAST_NOT_CURRENT', 'OPEN_TO_WORK'),
		}),
	),
	skills: list(byIdOrKeywords({ id: id('SKILL') }, ['id'], { priority })),
	company: list(
		byIdOrKeywords({ id: id('COMPANY'), name: text }, ['id'], {
			priority,
			scope: oneText('CURRENT_OR_PAST', 'CURRENT', 'PAST', 'PAST_NOT_CURRENT'),
		}),
	),
	current_company: idWithPriority('COMPANY'),
	past_company: idWithPriority('COMPANY'),
	school: idWithPriority('SCHOOL'),
	degree: includeExclude(id('DEGREE')),
	employment_type: list(oneText('FULL_TIME', 'PART_TIME', 'CONTRACT', 'INTERNSHIP')),
	groups: list(id('GROUPS')),
	graduation_year: freeRange({ type: 'integer', minimum: 1000, maximum: 9999 }),
	company_headcount: headcountBucketsFromOne,
	tenure: freeRange(),
	tenure_in_company: freeRange(),
	tenure_in_position: freeRange(),
	seniority: includeExclude(
		oneText(
			'owner',
			'partner',
			'cxo',
			'vp',
			'director',
			'manager',
			'senior',
			'entry',
			'training',
			'unpaid',
		),
	),
	function: list(id('DEPARTMENT')),
	network_distance: networkDistanceOrGroup,
	spoken_languages: list(
		closed(
			{
				language: text,
				priority,
				scope: oneText(
					'ELEMENTARY',
					'LIMITED_WORKING',
					'PROFESSIONAL_WORKING',
					'FULL_PROFESSIONAL',
					'NATIVE_OR_BILINGUAL',
				),
			},
			['language'],
		),
	),
	hide_previously_viewed: closed({ timespan: amount }, ['timespan']),
	profile_language: list(language),
	recently_joined: buckets(
		{ max: 1 },
		{ min: 2, max: 7 },
		{ min: 8, max: 14 },
		{ min: 15, max: 30 },
		{ min: 31, max: 90 },
	),
	spotlights: list(
		oneText(
			'OPEN_TO_WORK',
			'ACTIVE_TALENT',
			'REDISCOVERED_CANDIDATES',
			'INTERNAL_CANDIDATES',
			'INTERESTED_IN_YOUR_COMPANY',
			'HAVE_COMPANY_CONNECTIONS',
		),
	),
	first_name: list(text),
	last_name: list(text),
	has_military_background: flag,
	past_applicants: flag,
	hiring_projects: includeExclude(id('HIRING_PROJECTS')),
	recruiting_activity: list(
		closed(
			{
				id: oneText('messages', 'tags', 'notes', 'projects', 'resumes', 'reviews'),
				priority,
				timespan: amount,
			},
			['id'],
		),
	),
	notes: list(text),
});
