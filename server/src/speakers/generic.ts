/** Names that name nobody: what machines and services write where they do not know who speaks. */

const NUMBERED =
  /^(?:speaker|spk|spkr|participant|unknown|unidentified|guest speaker|sprecher(?:in)?|locuteur|interlocuteur|hablante|orador|falante|parlante|говорящий|спикер|发言人|說話者|说话人|話者|화자|متحدث|דובר)[ _-]?(?:\d{1,4}|\p{Lu})$/iu;
const UNKNOWN =
  /^(?:speaker|unknown|unidentified|unnamed)(?:[ _-](?:speaker|voice|person|user|participant|caller|male|female|man|woman))?(?:[ _-]?\d{1,4})?$/iu;
const GUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
/** The number of an account, and of the organisation that it belongs to. */
const ACCOUNT = new RegExp(`^${GUID}(?:@${GUID})?$`, 'iu');

/**
 * Whether the name was left by a machine and is still to be replaced: `Speaker 1`, `SPEAKER_00`,
 * `Unknown`. Names are compared without regard to case; `Speaker Lee` is somebody.
 */
export function isGenericName(name: string): boolean {
  return NUMBERED.test(name) || UNKNOWN.test(name) || ACCOUNT.test(name);
}
