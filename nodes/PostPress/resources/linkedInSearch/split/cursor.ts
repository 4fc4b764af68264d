import type { IDataObject } from 'n8n-workflow';
import { ParameterError } from '../../../parameterError';
import { hash } from '../../../hash';
import type { Cut } from '../../../filters/partition';
import type { SearchApi } from '../../../filters/filterValueTypes';
import type { OpenPart, SplitState } from './state';

/** Prefix of the node's cursors; the number is the format version. */
const PREFIX = 'pp1.';

/** True for a cursor of a split search, of any version. */
export const isSplitCursor = (cursor: string | null): cursor is string =>
	cursor !== null && /^pp\d+\./.test(cursor);

type PackedPart = [
	cuts: Record<string, [only: string[] | 0, without?: string[]]>,
	total: number | null,
	read: number,
	by?: string,
	of?: number,
];

type Packed = [
	api: SearchApi,
	category: string,
	body: IDataObject,
	open: PackedPart[],
	total: number | null,
	found: number,
	parts: number,
	splits: number,
	unreliable: string[],
	isCut: 0 | 1,
];

const packPart = ({ part, total, read, rest }: OpenPart): PackedPart => {
	const cuts = Object.entries(part).map(([name, { only, without }]) => [
		name,
		without ? [only ?? 0, without] : [only ?? 0],
	]);
	const packed = [Object.fromEntries(cuts) as PackedPart[0], total, read] as const;
	return rest ? [...packed, rest.by, rest.of] : [...packed];
};

function unpackPart([cuts, total, read, by, of]: PackedPart): OpenPart {
	const part = Object.entries(cuts).map(([name, [only, without]]): [string, Cut] => [
		name,
		{ ...(only && { only }), ...(without && { without }) },
	]);
	const rest = by !== undefined && of !== undefined ? { rest: { by, of } } : {};
	return { part: Object.fromEntries(part), cursor: null, total, read, ...rest };
}

/** Ties a cursor to its account and detects a truncated or modified one. */
const checksum = (accountId: string, rest: string) => hash(`${accountId} ${rest}`);

/** Serializes the state as a cursor, followed by the API's cursor of the current part. */
export function writeCursor(accountId: string, state: SplitState): string {
	const { api, category, body, open, total, found, parts, splits, unreliable, isCut } = state;
	const counts = [total, found, parts, splits] as const;
	const packed: Packed = [
		...([api, category, body, open.map(packPart)] as const),
		...([...counts, unreliable, isCut ? 1 : 0] as const),
	];
	const text = Buffer.from(JSON.stringify(packed)).toString('base64url');
	const rest = `${text}.${open.at(-1)?.cursor ?? ''}`;
	return `${PREFIX}${checksum(accountId, rest)}.${rest}`;
}

/** Parses the state of a cursor. Throws a ParameterError for another version or account, and for a modified cursor. */
export function readCursor(accountId: string, cursor: string): SplitState {
	if (!cursor.startsWith(PREFIX)) {
		throw new ParameterError(
			'Cursor: comes from another version of this node. Start the search from the beginning',
		);
	}
	const [check, ...others] = cursor.slice(PREFIX.length).split('.');
	if (check !== checksum(accountId, others.join('.'))) {
		throw new ParameterError(
			'Cursor: is not complete, or belongs to another account. Copy all of it, and select the account of the first search',
		);
	}
	const [text, ...rest] = others;
	const packed = JSON.parse(Buffer.from(text, 'base64url').toString()) as Packed;
	const [api, category, body, open, total, found, parts, splits, unreliable, isCut] = packed;
	const state = { api, category, body, open: open.map(unpackPart), total, found, parts, splits };
	const current = state.open.at(-1);
	if (current) current.cursor = rest.join('.') || null;
	return { ...state, unreliable, isCut: isCut === 1 };
}
