import {
  ADTS,
  AdtsOutputFormat,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  type InputFormat,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';

/** Per kind: how it is read, and written again in the same container. */
const VORM: Readonly<Record<string, { lees: readonly InputFormat[]; schrijf: () => OutputFormat }>> = {
  'audio/webm': { lees: [WEBM], schrijf: () => new WebMOutputFormat() },
  'audio/ogg': { lees: [OGG], schrijf: () => new OggOutputFormat() },
  'audio/mp4': { lees: [MP4, QTFF], schrijf: () => new Mp4OutputFormat({ fastStart: 'in-memory' }) },
  'audio/wav': { lees: [WAVE], schrijf: () => new WavOutputFormat() },
  'audio/mpeg': { lees: [MP3], schrijf: () => new Mp3OutputFormat() },
  'audio/aac': { lees: [ADTS], schrijf: () => new AdtsOutputFormat() },
};

/**
 * The same sound in a new file: the packets of the first sound track as they were, and nothing else of the file. Where and with what
 * it was recorded, names, pictures and moving pictures stay behind. Null: a file that cannot be read and written like that.
 */
export async function alleenGeluid(soort: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const vorm = VORM[soort];
  if (!vorm) return null;
  const bron = new Input({ source: new BufferSource(bytes), formats: [...vorm.lees] });
  try {
    const spoor = await bron.getPrimaryAudioTrack();
    const codec = spoor && (await spoor.getCodec());
    const decoderConfig = spoor && (await spoor.getDecoderConfig());
    if (!codec || !decoderConfig) return null;
    const doel = new BufferTarget();
    const uit = new Output({ format: vorm.schrijf(), target: doel });
    const klank = new EncodedAudioPacketSource(codec);
    uit.addAudioTrack(klank);
    await uit.start();
    let eerste: number | null = null;
    for await (const pakket of new EncodedPacketSink(spoor).packets()) {
      eerste ??= pakket.timestamp;
      await klank.add(pakket.clone({ timestamp: pakket.timestamp - eerste }), { decoderConfig });
    }
    if (eerste === null) return null;
    await uit.finalize();
    return doel.buffer && new Uint8Array(doel.buffer);
  } catch {
    // what cannot be read, is not kept
    return null;
  } finally {
    bron.dispose();
  }
}
