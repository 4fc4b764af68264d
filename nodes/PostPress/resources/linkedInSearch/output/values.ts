import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../values';

export type Row = Record<string, GenericValue>;

/** The value, or null where the API gave nothing. */
export const orNull = (value: unknown): GenericValue =>
	value === undefined || value === '' ? null : (value as GenericValue);

/** The object at a field, an empty one where there is none, so that its fields read as undefined. */
export const objectAt = (value: unknown): IDataObject =>
	isRecord(value) ? (value as IDataObject) : {};

/** A range of numbers with an en dash, since a sheet takes 1-10 for a date. */
export const withEnDash = (value: unknown): GenericValue =>
	typeof value === 'string' && value !== ''
		? value.replace(/(\d)\s*-\s*(?=\d)/g, '$1–')
		: orNull(value);
