import type { Answered } from '../simulator.ts';
import type { WireProblem } from './wire.ts';

export function refusal(status: number, title: string, detail: string): Answered {
  return { status, body: { title, detail, status, type: 'about:blank' } };
}

export function notFound(id: string): WireProblem {
  return {
    ...{ value: id, resource_id: id, parameter: 'ids', resource_type: 'tweet', title: 'Not Found Error' },
    ...{ detail: `Could not find tweet with ids: [${id}].`, type: 'https://api.x.com/2/problems/resource-not-found' },
  };
}

export function notShown(id: string): WireProblem {
  return {
    ...{ value: id, resource_id: id, parameter: 'ids', resource_type: 'tweet', title: 'Authorization Error' },
    detail: `Sorry, you are not authorized to see the Tweet with ids: [${id}].`,
    type: 'https://api.x.com/2/problems/not-authorized-for-resource',
  };
}
