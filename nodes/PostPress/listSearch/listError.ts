import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { asNodeError } from '../execution/nodeErrors';

/** Runs `work` and converts its errors to errors that the editor shows in the list. */
export async function withListError<T>(
	context: ILoadOptionsFunctions,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw asNodeError(context.getNode(), error, 0);
	}
}
