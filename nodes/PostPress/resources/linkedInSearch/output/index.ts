import type { IDataObject } from 'n8n-workflow';
import {
	type GetParameter,
	readBoolean,
	readChoice,
	readText,
} from '../../../execution/parameters';
import type { Criterion } from '../../../filters/check';
import { ParameterError } from '../../../parameterError';
import { isEmpty, parseList } from '../../../values';
import { moreColumnsOf } from './moreColumns';
import { simplify } from './simplify';

/** Converts a result to an item's json; `criteria` are those of its search. */
export type Output = (result: IDataObject, criteria?: Criterion[]) => IDataObject;

/** The value at a path such as `current_positions[0].company`; null if there is none. */
function valueAt(result: IDataObject, path: string): IDataObject[string] {
	const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
	const found = steps.reduce<unknown>((value, step) => {
		const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
		return holds ? (value as IDataObject)[step] : undefined;
	}, result);
	return found === undefined ? null : (found as IDataObject[string]);
}

function selectFields(fields: unknown): Output {
	const names = parseList(fields, /[,;\n]/u).map((name, index) =>
		readText(`Fields [${index}]`, name),
	);
	if (names.length === 0) {
		throw new ParameterError('Fields: enter at least one result field, e.g. id, name');
	}
	// The ID identifies the result.
	const all = new Set([...names, 'id']);
	return (result) => Object.fromEntries([...all].map((name) => [name, valueAt(result, name)]));
}

/** Reads Output and its options. Throws a ParameterError for an unknown mode or column, or if no field is selected. */
export function readOutput(read: GetParameter, options: IDataObject): Output {
	const modes = ['simplified', 'raw', 'selectedFields'] as const;
	const mode = readChoice('Output', read('output', 'simplified'), modes);
	if (mode === 'simplified') {
		const { moreColumns } = options;
		return simplify({
			cleanNames: readBoolean('Clean Names', options.cleanNames),
			...(!isEmpty(moreColumns) && { moreColumns: moreColumnsOf(moreColumns) }),
		});
	}
	return mode === 'raw' ? (result) => result : selectFields(read('outputFields', ''));
}
