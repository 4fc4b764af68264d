import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../values';

export type Row = Record<string, GenericValue>;

/** The value, or null if the API returned none. */
export const orNull = (value: unknown): GenericValue =>
	value === undefined || value === '' ? null : (value as GenericValue);

/** The object at a field, or an empty object, so that its fields read as undefined. */
export const objectAt = (value: unknown): IDataObject =>
	isRecord(value) ? (value as IDataObject) : {};

/** A range with an en dash, because spreadsheets convert 1-10 to a date. */
export const withEnDash = (value: unknown): GenericValue =>
	typeof value === 'string' && value !== ''
		? value.replace(/(\d)\s*-\s*(?=\d)/g, '$1–')
		: orNull(value);

/** Minimum and maximum number of employees; an open bound is null. */
export interface Headcount {
	min: number | null;
	max: number | null;
}

/**
 * Parses a headcount from a range (`{ min, max }`) or a text such as `1,001-5,000` or `10001+`; null for other
 * values.
 */
export function headcountOf(value: unknown): Headcount | null {
	const end = (number: unknown) => (typeof number === 'number' ? number : null);
	if (isRecord(value)) {
		const range = { min: end(value.min), max: end(value.max) };
		return range.min === null && range.max === null ? null : range;
	}
	if (typeof value === 'number') return { min: value, max: value };
	if (typeof value !== 'string') return null;
	const [, min, rest = ''] =
		/^\s*(\d+)\s*(.*)$/.exec(value.replace(/(\d)[,.'’\s](?=\d{3})/g, '$1')) ?? [];
	if (min === undefined) return null;
	const [, max] = /^[-–—]\s*(\d+)/.exec(rest) ?? [];
	if (max !== undefined) return { min: Number(min), max: Number(max) };
	return { min: Number(min), max: rest.startsWith('+') ? null : Number(min) };
}

/** Converts a duration of years and months to years; null if there is none. */
export function yearsOf(duration: unknown): number | null {
	const { years, months } = objectAt(duration);
	if (typeof years !== 'number' && typeof months !== 'number') return null;
	return Number(years ?? 0) + Number(months ?? 0) / 12;
}
