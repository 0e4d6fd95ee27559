import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Gives the desk's signature of a text; see `Identity.sign`. */
export type Sign = (text: string) => string;

/** 132 bits in base64url: nobody finds another text with the same one. */
const signatureLength = 22;

/** Tells visitors apart without knowing them, and knows whether a request comes from a page that the desk made. */
export interface Visitors {
  /** A person nobody has seen before. */
  readonly createPerson: () => string;
  /** What is kept in the visitor's browser. */
  readonly toCookie: (person: string) => string;
  /** Whose cookie it is; `undefined` when the desk did not make it. */
  readonly readCookie: (cookie: string | undefined) => string | undefined;
  /** Stands in every form of a page and differs from page to page. */
  readonly createTicket: (person: string) => string;
  /** Whether a ticket was made for this person. */
  readonly isTicket: (ticket: string, person: string) => boolean;
  /**
   * The id of what was sent from a page. The same sent again from the same page (a double tap, a reload) has the same
   * id, so that it counts once. It does not lead to the person.
   */
  readonly toEventId: (ticket: string, person: string, sent: string) => string;
}

/**
 * Creates what knows the visitors of one desk.
 *
 * A ticket is a random number with a signature over it and the person, against requests that another site makes in the
 * visitor's name.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function createVisitors(sign: Sign): Visitors {
  const toSigned = (kind: string, ...parts: readonly string[]): string =>
    sign(JSON.stringify(['web', kind, ...parts])).slice(0, signatureLength);
  const isSame = (a: string, b: string): boolean => {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length === right.length && timingSafeEqual(left, right);
  };
  const createNumber = (): string => randomBytes(12).toString('base64url');
  return {
    createPerson: createNumber,
    toCookie: (person) => `${person}.${toSigned('person', person)}`,
    readCookie(cookie = '') {
      const [person = '', signature = ''] = cookie.split('.');
      return isSame(signature, toSigned('person', person)) ? person : undefined;
    },
    createTicket(person) {
      const number = createNumber();
      return `${number}.${toSigned('ticket', person, number)}`;
    },
    isTicket(ticket, person) {
      const [number = '', signature = ''] = ticket.split('.');
      return isSame(signature, toSigned('ticket', person, number));
    },
    toEventId: (ticket, person, sent) => `web:${toSigned('event', person, ticket, sent)}`,
  };
}
