/** The stars a review had before an edit. */
export const formerRatings = `
  alter table revision add column former_rating real;
`;
