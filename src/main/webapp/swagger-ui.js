// Shows the OpenAPI document of this application.
SwaggerUIBundle({
  url: 'openapi?format=json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  persistAuthorization: true,
  // No document is sent to the validator of another host.
  validatorUrl: null
});
