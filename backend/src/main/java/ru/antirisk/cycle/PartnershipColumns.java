package ru.antirisk.cycle;

import ru.antirisk.platform.table.Column;
import ru.antirisk.school.SchoolColumns;

/** What is to be known of the agreement with a partner school. */
final class PartnershipColumns {
    static final String TABLE = "partnership";

    static final Column SCHOOL_CODE = SchoolColumns.CODE.as("schoolCode").asKey();
    static final Column CYCLE = MembershipColumns.CYCLE.as("cycle").asKey();
    static final Column PARTNER_SCHOOL_CODE = SchoolColumns.CODE
            .as("partnerSchoolCode", "Код ОО партнёра")
            .asKey()
            .means("Код школы-партнёра в регионе цикла, шесть цифр")
            .example("170101")
            .headings("Код школы-партнёра", "Код партнёра");
    static final Column CYCLE_ID = Column.reference("cycleId", "Цикл").mandatory();
    static final Column SCHOOL_ID = Column.reference("schoolId", "Школа").mandatory();
    static final Column PARTNER_SCHOOL_ID =
            Column.reference("partnerSchoolId", "Школа-партнёр").mandatory();
    static final Column AGREEMENT_NUMBER = Column.text("agreementNumber", "Номер договора", 100)
            .mandatory()
            .means("Номер партнёрского договора, до 100 знаков")
            .example("12/2021")
            .headings("Договор", "№ договора");
    static final Column AGREEMENT_DATE = Column.day("agreementDate", "Дата договора")
            .mandatory()
            .means("День, когда договор подписан")
            .example("15.03.2021")
            .headings("Дата");

    private PartnershipColumns() {}
}
