/** A cell that says what the one above it says; in the syntax that RE2 and JavaScript share, without regard to case. */
export const DITTO = "\\s*(?:idem|id\\.?|ditto|do\\.|[\u3003\u2033\u201d\u201c\u00bb\"]|'')\\s*";
