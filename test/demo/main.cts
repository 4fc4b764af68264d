/*
 * `npm run demo`: one lead search through n8n's own engine, shown as a table.
 *
 * It asks the sandbox. With POSTPRESS_API_KEY and POSTPRESS_ACCOUNT_ID (and POSTPRESS_BASE_URL, where it is
 * not the usual one) it asks the live API for 50 leads.
 */
import { demo } from './demo.cts';

const print = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

void demo(process.env, print, complain).then((code) => (process.exitCode = code));
