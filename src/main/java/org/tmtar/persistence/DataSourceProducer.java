package org.tmtar.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Makes the pool injectable, for those who write SQL. */
@Dependent
class DataSourceProducer {

  @Resource(lookup = DatabasePool.JNDI_NAME)
  private DataSource dataSource;

  @Produces
  DataSource dataSource() {
    return dataSource;
  }
}
