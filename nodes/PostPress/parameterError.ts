/** An invalid value that the user or agent must correct; the message names the field and the allowed values. */
export class ParameterError extends Error {}
