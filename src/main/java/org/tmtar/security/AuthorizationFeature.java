package org.tmtar.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.tmtar.http.FilterOrder;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.UnauthenticatedException;

/**
 * The feature that authorizes each request for a resource method. A method with {@link RequiresRole}
 * accepts callers with that role, and requests without a bearer token if the annotation allows them. A method with
 * {@link Anonymous} accepts every request. A method without either annotation refuses every request.
 *
 * <p>{@code @RolesAllowed} is not used, because the server binds it to its container security and ignores
 * the caller that the authentication filter has identified.
 */
@Provider
@ApplicationScoped
public class AuthorizationFeature implements DynamicFeature {

  private static final String APPLICATION_PACKAGE = "org.tmtar.";

  private CurrentUser currentUser;

  public AuthorizationFeature() {}

  @Inject
  public AuthorizationFeature(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    if (method.isAnnotationPresent(Anonymous.class) || isPlatformResource(resource)) {
      return;
    }
    RequiresRole required = method.getAnnotation(RequiresRole.class);
    if (required == null) {
      context.register(new DenyAll());
      return;
    }
    context.register(new RoleGuard(required, currentUser));
    if (required.orAnyone()) {
      context.register(PublicCachingFilter.class);
    }
  }

  /**
   * Whether the platform provides the resource, such as the response to OPTIONS with the available
   * methods.
   */
  private static boolean isPlatformResource(ResourceInfo resource) {
    return !resource.getResourceClass().getName().startsWith(APPLICATION_PACKAGE);
  }

  /**
   * Accepts callers with the required role or a role above it, and requests without a caller if the method
   * allows them.
   */
  @Priority(FilterOrder.AUTHORIZATION)
  private record RoleGuard(RequiresRole required, CurrentUser currentUser)
      implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if (required.orAnyone() && currentUser.find().isEmpty()) {
        return;
      }
      if (!currentUser.get().role().includes(required.value())) {
        throw new AccessDeniedException("You don't have permissions to do this!");
      }
    }
  }

  /** Refuses every request, because the method has no annotation that defines its access. */
  @Priority(FilterOrder.AUTHORIZATION)
  private static final class DenyAll implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      throw UnauthenticatedException.missing();
    }
  }
}
