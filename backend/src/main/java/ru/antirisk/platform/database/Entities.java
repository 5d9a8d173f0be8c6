package ru.antirisk.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Loads the one entity that a statement finds, so that the condition on who may have it stands in the same statement. */
@ApplicationScoped
public class Entities {
    private final EntityManager entities;

    Entities(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param sql selects all columns of the entity's table: {@code select c.* from cycle c where c.id = ? and …}
     * @return the entity, which the session manages; empty where no row is found
     */
    public <E> Optional<E> first(Class<E> entity, Sql sql) {
        Query query = entities.createNativeQuery(sql.text(), entity);
        int place = 1;
        for (Object value : sql.values()) {
            // an enumeration stands in the database by its name, which Hibernate cannot know here
            query.setParameter(place++, value instanceof Enum<?> constant ? constant.name() : value);
        }
        List<?> found = query.getResultList();
        return found.stream().findFirst().map(entity::cast);
    }
}
