/** What the supervisor tells a worker process, over their own channel: nothing of it stands in the list of processes. */
export type Opdracht =
  | {
      soort: 'begin';
      werkUrl: string;
      /** Folder with the keys. */
      map: string;
      gemeenten: readonly number[];
      /** The web server on this machine goes first. */
      rustig: boolean;
      /** Get up to speed while there is nothing to do. */
      warm: boolean;
    }
  | { soort: 'stop' };

/** What a worker process tells. `klaar`: looks in the queue; `warm`: up to speed. */
export type Bericht = { soort: 'klaar' } | { soort: 'warm' } | { soort: 'regel'; tekst: string };
