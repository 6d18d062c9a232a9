package org.tmtar.settings;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Creates configuration beans before CDI can create them, and reports the faults of all their settings.
 * CDI and JPA would stop at the first fault.
 *
 * <p>A configuration bean has one constructor with {@link Inject}. Its parameters are settings
 * ({@link ConfigProperty}), other configuration beans, {@link Settings} and the {@link Clock}. This class
 * converts the settings with the converters that MicroProfile Config uses for the same parameters.
 */
public final class ConfigurationBeans {

  private static final Map<Class<?>, Converter<?>> CONVERTERS = loadConverters();

  private static final DefaultSettings DEFAULTS = DefaultSettings.ofProduction();

  private static final Map<Class<?>, Class<?>> WRAPPERS = Map.of(boolean.class, Boolean.class);

  private final Settings settings;
  private final Clock clock;

  public ConfigurationBeans(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Creates a bean.
   *
   * @throws InvalidSettingException if settings are missing or invalid; the exception has all faults
   */
  public <T> T create(Class<T> type) {
    SettingFaults faults = new SettingFaults();
    T bean = create(type, faults);
    faults.throwIfAny();
    return bean;
  }

  /**
   * Creates a bean. A setting that is missing or invalid has its default as a placeholder, so that the
   * constructor reports its faults, too.
   *
   * @return null if a setting without a default, or the constructor, has a fault
   */
  private <T> T create(Class<T> type, SettingFaults faults) {
    Constructor<?> constructor = injectedConstructor(type);
    Object[] arguments = Arrays.stream(constructor.getParameters())
        .map(parameter -> argument(parameter, faults))
        .toArray();
    return Arrays.asList(arguments).contains(null)
        ? null
        : faults.read(() -> type.cast(newInstance(constructor, arguments)), null);
  }

  private Object argument(Parameter parameter, SettingFaults faults) {
    ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
    if (property != null) {
      return setting(property, parameter.getParameterizedType(), faults);
    }
    if (parameter.getType() == Settings.class) {
      return settings;
    }
    return parameter.getType() == Clock.class ? clock : create(parameter.getType(), faults);
  }

  private Object setting(ConfigProperty property, Type type, SettingFaults faults) {
    String name = property.name();
    if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
      Function<String, Object> format = format(optional.getActualTypeArguments()[0]);
      return faults.read(() -> settings.find(name, format), Optional.empty());
    }
    Function<String, Object> format = format(type);
    if (!property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)) {
      Object placeholder = format.apply(property.defaultValue());
      return faults.read(() -> settings.find(name, format).orElse(placeholder), placeholder);
    }
    return faults.read(() -> settings.get(name, format), placeholder(name, format));
  }

  /** The default of a setting; null if there is none, or if a server with a modified WAR has an invalid one. */
  private static Object placeholder(String name, Function<String, Object> format) {
    try {
      return DEFAULTS
          .find(name, deprecated -> Optional.empty())
          .filter(text -> !text.isEmpty())
          .map(format)
          .orElse(null);
    } catch (IllegalArgumentException invalid) {
      return null;
    }
  }

  private static Function<String, Object> format(Type type) {
    Converter<?> converter = CONVERTERS.get(WRAPPERS.getOrDefault(type, (Class<?>) type));
    if (converter == null) {
      throw new IllegalStateException("There is no converter for settings of " + type);
    }
    return converter::convert;
  }

  private static Constructor<?> injectedConstructor(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " is not a configuration bean"));
  }

  private static Object newInstance(Constructor<?> constructor, Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure);
    } catch (ReflectiveOperationException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private static Map<Class<?>, Converter<?>> loadConverters() {
    Map<Class<?>, Converter<?>> converters = new HashMap<>();
    for (Converter<?> converter :
        ServiceLoader.load(Converter.class, ConfigurationBeans.class.getClassLoader())) {
      convertedType(converter).ifPresent(type -> converters.put(type, converter));
    }
    return converters;
  }

  /** The type to which a converter converts; empty if its class does not state the type. */
  private static Optional<Class<?>> convertedType(Converter<?> converter) {
    return Arrays.stream(converter.getClass().getGenericInterfaces())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == Converter.class)
        .<Class<?>>map(type -> (Class<?>) type.getActualTypeArguments()[0])
        .findFirst();
  }
}
