import { defaultOff, flag, text } from '../../../filters/basic';
import { checkedBy } from '../../../filters/criteria';
import type { Filter } from '../../../filters/filter';
import { showWhen } from '../../../filters/nested';
import { range } from '../../../filters/ranges';
import { rows } from '../../../filters/rows';
import { companyScope, roleScope } from './recruiterChoices';
import { ENTERED_BY_ID, isSelection } from './recruiterDetails';
import { byId, byKeywords, priority } from './recruiterRows';
import { checks } from '../checks';

/** Current or past companies; without a scope, LinkedIn decides. */
export const company: Filter = checkedBy(
	rows(
		'company',
		'Company',
		[
			byId('Company', 'COMPANY', [priority, companyScope, text('name', 'Company Name')]),
			byKeywords([priority, companyScope]),
		],
		{ description: 'Current and past companies' },
	),
	checks.anyTimeCompany,
);

/** Current companies. */
export const currentCompany: Filter = checkedBy(
	rows('current_company', 'Current Company', [byId('Company', 'COMPANY', [priority])]),
	checks.company,
);

/** Current or past titles; without a scope, LinkedIn decides. */
export const role: Filter = checkedBy(
	rows('role', 'Job Title (Role, Position)', [
		byId(
			'Job Title',
			'JOB_TITLE',
			[
				priority,
				roleScope,
				showWhen(
					defaultOff(
						flag('is_selection', 'Is Selection', {
							description:
								'Whether the title is a selection rather than a strict filter. Filter Value returns this for each title.',
						}),
					),
					ENTERED_BY_ID,
				),
			],
			isSelection,
		),
		byKeywords([priority, roleScope]),
	]),
	checks.anyTimeRole,
);

/** Past companies. */
export const pastCompany: Filter = checkedBy(
	rows('past_company', 'Past Company', [byId('Company', 'COMPANY', [priority])]),
	checks.pastCompany,
);

const years = { min: 0 };

export const yearsInCompany: Filter = checkedBy(
	range('tenure_in_company', 'Years in Current Company (Tenure)', years),
	checks.yearsAtCompany,
);

export const yearsInPosition: Filter = checkedBy(
	range('tenure_in_position', 'Years in Current Position (Tenure)', years),
	checks.yearsInRole,
);

export const yearsOfExperience: Filter = range('tenure', 'Years of Experience (Tenure)', years);
