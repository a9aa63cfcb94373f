import { Menu } from '@mantine/core';
import { IconBan, IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { upload } from '../core/upload.ts';
import { cardText } from '../text/card.ts';
import { ProblemNote } from '../ui/index.ts';
import { scaledPicture } from './scaled-picture.ts';
import { useCard } from './use-card.ts';
import { useUndoable } from '../core/use-undoable.ts';

/** Choosing a photo of a customer: `input` has to be on the page for `choose` to open the system's dialog. */
export function usePhoto({ id, name }: Pick<Customer, 'id' | 'name'>) {
  const field = useRef<HTMLInputElement>(null);
  const say = useUndoable();
  const set = useMutation(
    queries.customers.setPhoto.mutationOptions({
      onSuccess: (done) => say(cardText.changed(cardText.photo, name), done),
    }),
  );
  const take = useMutation({
    mutationFn: async (file: File) => {
      const picture = await scaledPicture(file);
      if (!picture) return false;
      const sent = await upload({ file: picture, signal: new AbortController().signal });
      await set.mutateAsync({ id, upload: sent });
      return true;
    },
  });
  const input = (
    <>
      <input
        ref={field}
        type="file"
        accept="image/*"
        hidden
        aria-label={cardText.setPhoto}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) take.mutate(file);
          currentTarget.value = '';
        }}
      />
      {take.data === false && <ProblemNote>{cardText.photoUnreadable}</ProblemNote>}
      {take.isError && <ProblemNote>{problemSentence(take.error)}</ProblemNote>}
    </>
  );
  return { input, choose: () => field.current?.click(), remove: () => set.mutate({ id, upload: null }) };
}

/** Lines of the menu of a customer that are about their card. */
export function CardMenuItems({
  customer,
  photo,
}: Readonly<{ customer: Customer; photo: Pick<ReturnType<typeof usePhoto>, 'choose' | 'remove'> }>) {
  const save = useCard(customer);
  const { name, doNotContact } = customer;
  return (
    <>
      <Menu.Item leftSection={<IconPhoto size={16} stroke={1.6} />} onClick={photo.choose}>
        {customer.photo === null ? cardText.setPhoto : cardText.changePhoto}
      </Menu.Item>
      {customer.photo !== null && (
        <Menu.Item leftSection={<IconPhotoOff size={16} stroke={1.6} />} onClick={photo.remove}>
          {cardText.removePhoto}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconBan size={16} stroke={1.6} />}
        onClick={() =>
          void save(doNotContact ? cardText.doNotContactUnset(name) : cardText.doNotContactSet(name), {
            fields: { doNotContact: !doNotContact },
          })
        }
      >
        {doNotContact ? cardText.allowContact : cardText.doNotContact}
      </Menu.Item>
    </>
  );
}
