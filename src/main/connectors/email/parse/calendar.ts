/** Calendars that people send are a few kilobytes. */
const longestCalendar = 1024 * 1024;
const mostProperties = 20_000;

export type CalendarProperty = Readonly<{ name: string; parameters: ReadonlyMap<string, string>; value: string }>;
export type CalendarComponent = Readonly<{
  name: string;
  properties: readonly CalendarProperty[];
  components: readonly CalendarComponent[];
}>;

type Growing = { name: string; properties: CalendarProperty[]; components: Growing[] };

/** What a calendar file holds (RFC 5545 §3.4): one component around the others, whatever stands around that. */
export function readCalendar(text: string): CalendarComponent {
  const whole: Growing = { name: '', properties: [], components: [] };
  const open: Growing[] = [whole];
  const lines = text
    .slice(0, longestCalendar)
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/, mostProperties);
  for (const line of lines) {
    const property = propertyIn(line);
    const inner = open.at(-1);
    if (!property || !inner) continue;
    if (property.name === 'BEGIN') {
      const component = { name: property.value.trim().toUpperCase(), properties: [], components: [] };
      inner.components.push(component);
      open.push(component);
    } else if (property.name === 'END') {
      if (open.length > 1) open.pop();
    } else inner.properties.push(property);
  }
  return whole;
}

/** The components of a name, however deep. */
export function componentsNamed(within: CalendarComponent, name: string): readonly CalendarComponent[] {
  const all: CalendarComponent[] = [...within.components];
  // The list grows while it is walked.
  for (const component of all) all.push(...component.components);
  return all.filter((component) => component.name === name);
}

export function propertyOf(component: CalendarComponent | undefined, name: string): CalendarProperty | null {
  return component?.properties.find((property) => property.name === name) ?? null;
}

/** A value of type TEXT (§3.3.11), null where it says nothing. */
export function textOfProperty(property: CalendarProperty | null): string | null {
  const text = (property?.value ?? '')
    .replaceAll(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    .trim();
  return text === '' ? null : text;
}

/** `NAME;PARAMETER="quoted, with: signs":value` */
function propertyIn(line: string): CalendarProperty | null {
  const [whole, name = ''] = /^([\w.-]+)(?=[;:])/.exec(line) ?? [];
  if (whole === undefined) return null;
  const parameters = new Map<string, string>();
  const parameter = /;([\w-]+)=("[^"]*"|[^;:]*)/y;
  let at = name.length;
  parameter.lastIndex = at;
  for (let found = parameter.exec(line); found; found = parameter.exec(line)) {
    parameters.set((found[1] ?? '').toUpperCase(), (found[2] ?? '').replaceAll('"', ''));
    at = parameter.lastIndex;
  }
  const colon = line.indexOf(':', at);
  return colon < 0 ? null : { name: name.toUpperCase(), parameters, value: line.slice(colon + 1) };
}
