package io.caseward.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the calls as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Caseward",
            version = "v1",
            description =
                "Reports in, cases and tasks out. A refusal is problem details (RFC 9457): a stable 'type', a sentence in 'detail', and a sentence for each wrong field in 'fields'.",
            license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    // Wherever the description was read from, not whatever the reader called us.
    servers = @Server(url = "/"),
    security = @SecurityRequirement(name = "basic"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class ApiDescription {}
