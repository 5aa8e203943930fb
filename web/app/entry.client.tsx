// pages send no framework to the browser (docs/adr/0007): what lives there stands in web/eilanden
export {};
