import type { Draft } from '../../../filters/filter';
import type { IDisplayOptions } from 'n8n-workflow';
import { parseBoolean } from '../../../values';
import type { LookupDetail } from './recruiterRows';

/**
 * The value of the first of these keys in `source`. The API documentation does not name them, so all spellings
 * are accepted.
 */
const firstPresent = (source: Draft, ...keys: string[]) =>
	keys.map((key) => source[key]).find((value) => value !== undefined && value !== null);

/**
 * Shows a detail next to what may be an ID entered by hand: a number, or a text that starts with a digit or `=`
 * (an expression). A picked value with the detail starts with `?`, which sorts after both. Not a regular
 * expression, because n8n 2.x aborts one after 250 ms, which fails the search on a busy host. Not `id.mode`,
 * because n8n 1.x cannot resolve it.
 */
export const ENTERED_BY_ID: IDisplayOptions['show'] = {
	id: [{ _cnd: { gt: 0 } }, { _cnd: { between: { from: '0', to: '>' } } }],
};

/** Whether a job title is a selection rather than a strict filter; Recruiter has both kinds of titles. */
export const isSelection: LookupDetail = {
	name: 'is_selection',
	read: (source) => {
		const said = firstPresent(source, 'is_selection', 'isSelection', 'selection');
		return said === undefined ? undefined : parseBoolean(said);
	},
	fail: (path) =>
		path.fail('is_selection is required with an ID. Use the value that Filter Value returns'),
};

/** The name of the location, which LinkedIn requires for people who are there or would move there. */
export const locationTitle: LookupDetail = {
	name: 'title',
	read: (source) => firstPresent(source, 'title'),
	isUnused: ({ scope }) => scope !== 'CURRENT_OR_OPEN_TO_RELOCATE',
	fail: (path) => path.fail('Title (title) is required for the scope CURRENT_OR_OPEN_TO_RELOCATE'),
};

/** The hiring project that a saved search belongs to. */
export const projectId: LookupDetail = {
	name: 'project_id',
	read: (source) => {
		const project = source.project as Draft | undefined;
		const said = firstPresent(
			{ ...source, nested: project?.id },
			'project_id',
			'projectId',
			'nested',
		);
		return said === undefined ? undefined : String(said);
	},
	fail: (path) => path.fail('Project ID (project_id) is required'),
};
