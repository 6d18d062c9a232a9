package org.tmtar.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.UnauthenticatedException;

/**
 * Puts a guard before every resource method: those with {@link RequiresRole} let in that role, those
 * with {@link Anonymous} anyone, and a method without either lets in nobody.
 *
 * <p>Not {@code @RolesAllowed}: the server binds that to its own container security and ignores who
 * the authentication filter has found.
 */
@Provider
@ApplicationScoped
public class AuthorizationFeature implements DynamicFeature {

  private static final String APPLICATION = "org.tmtar.";

  private CurrentUser currentUser;

  protected AuthorizationFeature() {}

  @Inject
  public AuthorizationFeature(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    if (method.isAnnotationPresent(Anonymous.class) || isOfThePlatform(resource)) {
      return;
    }
    RequiresRole required = method.getAnnotation(RequiresRole.class);
    context.register(
        required == null ? new DenyAll() : new RoleGuard(required.value(), currentUser));
  }

  /** The platform answers OPTIONS by itself, with the methods that are there. */
  private static boolean isOfThePlatform(ResourceInfo resource) {
    return !resource.getResourceClass().getName().startsWith(APPLICATION);
  }

  /** Lets in whoever has the role, or one above it. */
  @Priority(Priorities.AUTHORIZATION)
  private record RoleGuard(Role required, CurrentUser currentUser)
      implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if (!currentUser.get().role().includes(required)) {
        throw new AccessDeniedException("You don't have permissions to do this!");
      }
    }
  }

  /** Lets in nobody: somebody forgot to say who may call this method. */
  @Priority(Priorities.AUTHORIZATION)
  private static final class DenyAll implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      throw UnauthenticatedException.missing();
    }
  }
}
