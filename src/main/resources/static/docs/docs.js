SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: [
    { name: "Cloud API", url: "../v3/api-docs.yaml/dli" },
    { name: "Admin API", url: "../v3/api-docs.yaml/emulator" },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  validatorUrl: null,
});
