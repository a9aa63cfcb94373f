import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Certificate } from '#shared/domain/refusal';
import { certificateText } from '../text/accounts.ts';
import styles from './email-fields.module.css';
import { certificateReason, isExpired, validityDate } from './certificate-words.ts';

type Properties = Readonly<{
  certificate: Certificate | null;
  onTrust: (certificate: Certificate) => void;
  onRefuse: () => void;
}>;

/** Shows a certificate nobody vouches for. Closing it in any way but the one button does not trust it. */
export function CertificateDialog({ certificate, onTrust, onRefuse }: Properties) {
  return (
    <Modal opened={certificate !== null} onClose={onRefuse} title={certificateText.title} size="lg">
      {certificate && (
        <Stack gap="md">
          <Text>{certificateText.lead(certificate.host)}</Text>
          <Text>{certificateText.meaning}</Text>
          <CertificateTable certificate={certificate} />
          <Text>{certificateText.advice}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => onTrust(certificate)}>
              {certificateText.trust}
            </Button>
            <Button data-autofocus onClick={onRefuse}>
              {certificateText.refuse}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function CertificateTable({ certificate }: Readonly<{ certificate: Certificate }>) {
  const { rows, server, valid, expired, selfIssued } = certificateText;
  const { subject, issuer, validFrom, validTo, fingerprint, reason } = certificate;
  const gone = isExpired(validTo, Date.now());
  return (
    <dl className={styles['table']}>
      <dt>{rows.reason}</dt>
      <dd>{certificateReason(reason)}</dd>
      <dt>{rows.use}</dt>
      <dd>{server[certificate.server]}</dd>
      <dt>{rows.subject}</dt>
      <dd>{subject}</dd>
      <dt>{rows.issuer}</dt>
      <dd>{issuer === subject ? selfIssued : issuer}</dd>
      <dt>{rows.valid}</dt>
      <dd className={gone ? styles['expired'] : undefined}>
        {gone ? expired(validityDate(validTo)) : valid(validityDate(validFrom), validityDate(validTo))}
      </dd>
      <dt>{rows.fingerprint}</dt>
      <dd className={styles['fingerprint']}>{fingerprint}</dd>
    </dl>
  );
}
