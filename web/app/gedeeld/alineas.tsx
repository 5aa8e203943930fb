/** A text as it was typed, a paragraph for each empty line. */
export const alineas = (tekst: string) => tekst.split(/\n{2,}/).map((alinea) => <p key={alinea}>{alinea}</p>);
