package org.tmtar.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the product, without those of the tests. ArchUnit reads them once in each JVM. */
public final class ProductClasses {

  public static final JavaClasses ALL = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.tmtar");

  private ProductClasses() {}
}
