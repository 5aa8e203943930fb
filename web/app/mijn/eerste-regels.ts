/** The first lines of what is to come, never half a day: what is taken off on a day stands with what comes in. */
export const eersteRegels = <R extends { readonly dag: string }>(regels: readonly R[], hoeveel: number): R[] =>
  regels.filter((r, i) => i < hoeveel || r.dag === regels[hoeveel - 1]?.dag);
