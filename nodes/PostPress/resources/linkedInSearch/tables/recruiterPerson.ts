import { text, texts } from '../../../filters/basic';
import { checkedBy } from '../../../filters/criteria';
import type { Filter } from '../../../filters/filter';
import { rows } from '../../../filters/rows';
import { checks } from '../checks';
import { LANGUAGE_LEVELS } from './recruiterChoices';
import { priority, scope } from './recruiterRows';

export const firstName: Filter = checkedBy(
	texts('first_name', 'First Name', {
		description: 'Supports AND, OR and NOT',
		placeholder: 'e.g. Maria OR Mary',
	}),
	checks.firstName,
);

export const lastName: Filter = checkedBy(
	texts('last_name', 'Last Name', {
		description: 'Supports AND, OR and NOT',
		placeholder: 'e.g. Smith OR Schmidt',
	}),
	checks.lastName,
);

export const spokenLanguages: Filter = rows(
	'spoken_languages',
	'Spoken Languages',
	[
		{
			name: 'values',
			displayName: 'Language',
			key: 'language',
			fields: [
				text('language', 'Language', { placeholder: 'e.g. English' }),
				priority,
				scope(LANGUAGE_LEVELS),
			],
		},
	],
	{ description: 'Requires Recruiter PRO' },
);
