import { describe, expect, it } from 'vitest';
import { noDetails } from '#shared/domain/interaction';
import { answeredElsewhere, answeredOf } from '#renderer/conversation/answered';
import { type Delivery, deliveriesOf } from '#renderer/conversation/deliveries';
import { someMessage } from '../some.ts';

const failed: Delivery = { outcome: 'failed', recipient: 'kim@example.con', reason: 'No such host', of: 'ours' };
const report = (id: string, delivery: Delivery, inReplyTo: string | null = null) =>
  someMessage(id, { details: { ...noDetails, automatic: 'report', delivery }, inReplyTo });
const ours = someMessage('1', { direction: 'outbound', providerId: 'ours' });

describe('what became of the shop’s own messages', () => {
  it('is said by the report that names them, or that answers them', () => {
    expect(deliveriesOf([ours, report('2', failed)]).get('1')).toEqual(failed);
    expect(deliveriesOf([ours, report('2', { ...failed, of: null }, 'ours')]).get('1')?.outcome).toBe('failed');
  });

  it('is a failure when one of several people was not reached, whatever was reported before or after', () => {
    const delivered = { ...failed, outcome: 'delivered' } as const;
    const delayed = { ...failed, outcome: 'delayed' } as const;
    expect(
      deliveriesOf([ours, report('2', delayed), report('3', failed), report('4', delivered)]).get('1')?.outcome,
    ).toBe('failed');
  });

  it('is nothing when a report is about something else, or about what a customer sent', () => {
    const theirs = someMessage('1', { providerId: 'ours' });
    expect(deliveriesOf([ours, report('2', { ...failed, of: 'another' })]).size).toBe(0);
    expect(deliveriesOf([theirs, report('2', failed)]).size).toBe(0);
  });
});

describe('the message a reply answers', () => {
  it('is the newest from a person, not what a machine sent after it', () => {
    const messages = [someMessage('1'), someMessage('2'), report('3', failed), ours];
    expect(answeredOf(messages)?.id).toBe('2');
    expect(answeredOf([report('3', failed), ours])?.id).toBe('3');
    expect(answeredOf([ours])).toBeNull();
  });
});

describe('a message that came through a network', () => {
  it('is answered there when no mail reaches its author, and here when one does', () => {
    const details = { ...noDetails, service: { name: 'Etsy', link: 'https://www.etsy.com/messages/1' } };
    const from = (address: string) => someMessage('1', { details, author: { name: 'Paulo', address } });
    expect(answeredElsewhere(from('a1b2c3@etsy.invalid'))).toEqual(details.service);
    expect(answeredElsewhere(from(''))).toEqual(details.service);
    expect(answeredElsewhere(from('reply-1@convos.etsy.com'))).toBeNull();
    expect(answeredElsewhere(someMessage('2'))).toBeNull();
    expect(answeredElsewhere(null)).toBeNull();
  });
});
