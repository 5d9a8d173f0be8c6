package ru.antirisk.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** An event of a cycle's calendar; the original words of its date stand beside their meaning. */
@Entity
@NullUnmarked // filled by Hibernate
class CalendarEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    Integer cycleId;
    String title;
    String dueText;
    LocalDate startsOn;
    LocalDate endsOn;
    String responsible;

    @Version
    int version;

    void fill(CalendarEventInput input) {
        cycleId = input.cycleId();
        title = input.title().strip();
        dueText = input.dueText().strip();
        startsOn = input.startsOn();
        endsOn = input.endsOn();
        responsible = input.responsible();
    }

    static CalendarEvent of(int cycleId, CalendarTemplateEvent template) {
        CalendarEvent event = new CalendarEvent();
        event.cycleId = cycleId;
        event.title = template.title();
        event.dueText = template.dueText();
        event.startsOn = template.startsOn();
        event.endsOn = template.endsOn();
        event.responsible = template.responsible();
        return event;
    }
}
