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
 * accepts callers with that role. A method with {@link Anonymous} accepts every request. A method without
 * either annotation refuses every request.
 *
 * <p>{@code @RolesAllowed} is not used, because the server binds it to its container security and ignores
 * the caller that the authentication filter has identified.
 */
@Provider
@ApplicationScoped
public class AuthorizationFeature implements DynamicFeature {

  private static final String APPLICATION_PACKAGE = "org.tmtar.";

  private CurrentUser currentUser;

  protected AuthorizationFeature() {}

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
    context.register(
        required == null ? new DenyAll() : new RoleGuard(required.value(), currentUser));
  }

  /**
   * Whether the platform provides the resource, such as the response to OPTIONS with the available
   * methods.
   */
  private static boolean isPlatformResource(ResourceInfo resource) {
    return !resource.getResourceClass().getName().startsWith(APPLICATION_PACKAGE);
  }

  /** Accepts callers with the required role or a role above it. */
  @Priority(FilterOrder.AUTHORIZATION)
  private record RoleGuard(Role required, CurrentUser currentUser)
      implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if (!currentUser.get().role().includes(required)) {
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
