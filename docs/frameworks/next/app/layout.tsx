import type { ReactNode } from 'react';

export const metadata = { title: 'Hasil Pemilu Presiden 2024' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="id">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
