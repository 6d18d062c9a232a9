// Shows the OpenAPI document of this application.
SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  persistAuthorization: true,
  // Otherwise Swagger UI would send the document to a validator on another host.
  validatorUrl: null
});
