/** One processing of one person's data, as the Dutch standard Logboek dataverwerkingen wants it: nobody who looked is in it. */
export type Verwerkingsregel = {
  id: string;
  verwerking: string;
  betrokkene: string;
  op: Date;
  handeling: string;
  object: string;
  doel: string;
  rol: string;
};

/** Where the log goes, from the standard variables of OpenTelemetry; null when there is none: then nothing is sent. */
export type Ontvanger = { adres: string; kopregels: Record<string, string>; wachtMs: number };

/**
 * Read `OTEL_EXPORTER_OTLP_(TRACES_)ENDPOINT`, `_HEADERS`, `_TIMEOUT` and `OTEL_SDK_DISABLED`, as OpenTelemetry defines them.
 * @throws when another protocol than `http/json` is asked for, or the address is none
 */
export function ontvangerUitOmgeving(env: NodeJS.ProcessEnv = process.env): Ontvanger | null {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return null;
  const precies = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const basis = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!precies && !basis) return null;
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? env.OTEL_EXPORTER_OTLP_PROTOCOL ?? 'http/json';
  if (protocol !== 'http/json')
    throw new Error(`OTEL_EXPORTER_OTLP_PROTOCOL is "${protocol}"; dit kan alleen "http/json".`);
  const adres = precies ?? `${basis!.replace(/\/$/, '')}/v1/traces`;
  if (!URL.canParse(adres) || !/^https?:$/.test(new URL(adres).protocol))
    throw new Error(`OTEL_EXPORTER_OTLP_ENDPOINT is geen adres: "${adres}".`);
  const paren = (env.OTEL_EXPORTER_OTLP_TRACES_HEADERS ?? env.OTEL_EXPORTER_OTLP_HEADERS ?? '').split(',');
  const kopregels = Object.fromEntries(
    paren.flatMap((p) => {
      const is = p.indexOf('=');
      return is > 0 ? [[p.slice(0, is).trim(), decodeURIComponent(p.slice(is + 1).trim())]] : [];
    }),
  );
  const wacht = Number(env.OTEL_EXPORTER_OTLP_TRACES_TIMEOUT ?? env.OTEL_EXPORTER_OTLP_TIMEOUT);
  return { adres, kopregels, wachtMs: wacht > 0 ? wacht : 10_000 };
}

const tekst = (key: string, waarde: string) => ({ key, value: { stringValue: waarde } });

/** The body of one OTLP/HTTP call: a span per person. The trace is the processing, so it joins with the access log. */
export function otlpBericht(
  regels: readonly Verwerkingsregel[],
  gemeente: number,
  versie: string,
  dienst = 'bijrijder',
) {
  const spans = regels.map((r) => {
    const nano = `${BigInt(r.op.getTime()) * 1_000_000n}`;
    return {
      traceId: r.verwerking.replaceAll('-', ''),
      // the id of the line: its last 8 bytes are random in a uuid of version 7
      spanId: r.id.replaceAll('-', '').slice(16),
      name: `${r.object}.${r.handeling}`,
      kind: 1,
      startTimeUnixNano: nano,
      endTimeUnixNano: nano,
      status: { code: 1 },
      attributes: [
        tekst('dpl.core.processing_activity_id', `verwerkingsregister#${r.object}.${r.handeling}.${r.doel}`),
        tekst('dpl.core.data_subject_id', r.betrokkene),
        tekst('dpl.core.data_subject_id_type', 'bijrijder.persoon'),
        tekst('bijrijder.doel', r.doel),
        tekst('bijrijder.rol', r.rol),
      ],
    };
  });
  return {
    resourceSpans: [
      {
        resource: {
          attributes: [
            tekst('service.name', dienst),
            tekst('service.version', versie),
            tekst('bijrijder.gemeente', String(gemeente)),
          ],
        },
        scopeSpans: [{ scope: { name: 'logboek-dataverwerkingen' }, spans }],
      },
    ],
  };
}

/** Send one body. @throws when it was not taken whole: then the same lines are sent again */
export async function stuurOtlp(naar: Ontvanger, bericht: unknown): Promise<void> {
  const antwoord = await fetch(naar.adres, {
    method: 'POST',
    headers: { ...naar.kopregels, 'Content-Type': 'application/json' },
    body: JSON.stringify(bericht),
    signal: AbortSignal.timeout(naar.wachtMs),
    redirect: 'error',
  });
  const uit = await antwoord.text();
  if (!antwoord.ok) throw new Error(`Het logboek dataverwerkingen is niet aangenomen (${antwoord.status}).`);
  let geweigerd = 0;
  try {
    geweigerd = Number(JSON.parse(uit || '{}').partialSuccess?.rejectedSpans ?? 0);
  } catch {
    // an empty or other body after 200 means taken
  }
  if (geweigerd > 0) throw new Error(`Het logboek dataverwerkingen is niet heel aangenomen (${geweigerd} geweigerd).`);
}
