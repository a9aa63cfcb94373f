import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { emptyFolder, openApp } from './app/running-app.ts';

test('A customer is written down and their card filled in by keyboard alone, and all of it can be taken back.', async () => {
  const folder = await emptyFolder();
  const { page, close } = await openApp(folder.path);
  const press = (key: string) => page.keyboard.press(key);
  const type = (words: string) => page.keyboard.type(words);
  await page.getByRole('link', { name: 'Customers' }).waitFor();

  // Somebody at the counter.
  await press('g');
  await press('c');
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  await press('+');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await type('Ada Baker');
  await press('Tab');
  await type('ada@baker.example');
  await press('Tab');
  await type('+49 30 901820');
  await press('Enter');
  const name = page.getByRole('heading', { level: 1, name: 'Ada Baker' });
  await name.waitFor();
  await expect(page.getByText('ada@baker.example', { exact: true })).toBeVisible();

  // A field: Enter begins, Escape leaves it as it was, Enter keeps it.
  const birthday = page.getByRole('button', { name: 'Birthday' });
  await birthday.focus();
  await press('Enter');
  await type('4 May 1990');
  await press('Escape');
  await expect(birthday).toBeFocused();
  await expect(birthday).toHaveText('Add');
  await press('Enter');
  await type('31 February');
  await press('Enter');
  await expect(page.getByText(/This cannot be read as Birthday/u)).toBeVisible();
  await press('Control+A');
  await type('4 May 1990');
  await press('Enter');
  await expect(birthday).toContainText('1990');
  await expect(page.getByText('Birthday of Ada Baker changed.')).toBeVisible();

  // Marked, noted down, and the mark taken back.
  await press('m');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await type('Wants **rye**, <b>never</b> wheat.');
  await press('Control+Enter');
  const notes = page.getByRole('region', { name: 'Notes' });
  await expect(notes.getByRole('strong')).toHaveText('rye');
  await expect(notes).toContainText('<b>never</b> wheat');
  await press('s');
  await expect(page.getByRole('button', { name: 'Marked as important' })).toBeVisible();
  await press('z');
  await expect(page.getByRole('button', { name: 'Mark as important' })).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))).toEqual([]);
  await close();
  await folder.remove();
});
