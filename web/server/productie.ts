/** Imported before everything that brings React: without this it runs its slow form for developers, ten times the work per page. */
process.env.NODE_ENV = 'production';
