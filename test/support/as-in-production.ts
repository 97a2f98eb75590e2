// Imported first by tests that measure: graphql-js checks itself on every value unless it is loaded like this, and the
// built function has it fixed.
process.env.NODE_ENV = 'production';
