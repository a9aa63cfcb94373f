import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, openApp } from './app/running-app.ts';
import { CustomersPage } from './pages/customers.ts';
import { ImportsPage } from './pages/imports.ts';

const table = [
  'Kunde;E-Mail-Adresse;Telefon;Ort;Lieblingstee',
  'Jörg Müller;joerg@example.org;030 123456;Köln;Assam',
  'Chloé Lefèvre;chloe@example.org;frag Paul;Lyon;Sencha',
  'nur drei;Zellen;hier',
  'Jörg M.;JOERG@example.org;;Köln;Assam',
].join('\r\n');

test('A table of customers is mapped, tried out, brought in with a problem line, and undone', async () => {
  const folder = await emptyFolder();
  const file = join(folder.path, 'kunden.csv');
  await writeFile(file, Buffer.from(table, 'latin1'));
  const { page, close } = await openApp(join(folder.path, 'log'));
  const [imports, customers] = [new ImportsPage(page), new CustomersPage(page)];

  await test.step('what its columns are about is guessed, and put right', async () => {
    await imports.open();
    await imports.choose(file);
    await expect(imports.about('E-Mail-Adresse')).toHaveValue('E-mail address');
    await expect(imports.about('Lieblingstee')).toHaveValue('Leave out');
    await imports.map('Lieblingstee', 'Tags');
  });

  await test.step('trying it out says what would happen to each line, and does nothing', async () => {
    await imports.tryOut();
    await expect(imports.lines).toHaveText([/^4problemThere are only 3 cells for 5 columns/u]);
    await imports.show('All');
    await expect(imports.lines).toHaveCount(4);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('bringing it in makes them customers', async () => {
    await imports.run();
    await imports.leave();
    await expect(customers.rows).toHaveCount(2);
    await customers.find('joerg');
    await expect(customers.rows).toContainText(['Jörg Müller']);
  });

  await test.step('undone later, nothing of it is left', async () => {
    await imports.open();
    await imports.undo();
    await imports.leave();
    await expect(customers.rows).toHaveCount(0);
  });
  await close();
  await folder.remove();
});
