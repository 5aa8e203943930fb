import type { Hono } from 'hono';
import type { Huis } from './verzoek.ts';

/** Adds its own routes under `/api/v1`. */
export type ApiDeel = (api: Hono, huis: Huis) => void;

/** A problem as RFC 9457 describes. */
export const probleem = (status: number, title: string, detail?: string): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title, status, ...(detail ? { detail } : {}) }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
