export { LinksSection } from './links-section.tsx';
export { MergeSelected } from './merge-selected.tsx';
export { PersonSearch } from './person-search.tsx';
export { usePeopleMenu } from './people-menu.tsx';
export { SuggestionLines } from './suggestion-lines.tsx';
export { SuggestionsLink } from './suggestions-link.tsx';
export { SuggestionsPage } from './suggestions-page.tsx';
